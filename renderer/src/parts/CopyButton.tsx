import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import { useWords } from '../i18n/words.ts';

/** Says that it copied, to the eye and to a screen reader, and then offers to copy again. */
export function CopyButton(props: {
  value: string;
  label?: string;
  size?: 'xs' | 'sm';
  variant?: 'default' | 'subtle' | 'filled';
}) {
  const t = useWords();
  const clipboard = useClipboard({ timeout: 2000 });
  return (
    <Button
      size={props.size ?? 'sm'}
      variant={props.variant ?? 'default'}
      leftSection={
        clipboard.copied ? (
          <IconCheck size={16} stroke={1.75} aria-hidden="true" />
        ) : (
          <IconCopy size={16} stroke={1.75} aria-hidden="true" />
        )
      }
      onClick={() => clipboard.copy(props.value)}
    >
      <span aria-live="polite">{clipboard.copied ? t('copied') : (props.label ?? t('copy'))}</span>
    </Button>
  );
}
