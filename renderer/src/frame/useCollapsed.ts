import { useMediaQuery } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKey, useRead, useWrite } from '../bridge/queries.ts';

/** Icons only below 1100 px unless opened there; above it the person's choice, which is kept. */
export function useCollapsed(): { isCollapsed: boolean; toggle: () => void } {
  const isNarrow = useMediaQuery('(max-width: 1099.98px)', false, { getInitialValueInEffect: false });
  const queryClient = useQueryClient();
  const settings = useRead('settings', 'get').data;
  const { mutate } = useWrite('settings', 'set');
  const [isOpenedWhileNarrow, setOpenedWhileNarrow] = useState(false);
  const isChosen = settings?.navigationCollapsed ?? false;
  return {
    isCollapsed: isNarrow ? !isOpenedWhileNarrow : isChosen,
    toggle: () => {
      if (isNarrow) setOpenedWhileNarrow(!isOpenedWhileNarrow);
      else
        mutate(
          { navigationCollapsed: !isChosen },
          { onSuccess: (saved) => queryClient.setQueryData(queryKey('settings', 'get'), saved) },
        );
    },
  };
}
