import { type DragEvent, useState } from 'react';

/** A place to drop one small text file on. */
export function useFileDrop(onText: (text: string) => void): {
  isOver: boolean;
  isUnreadable: boolean;
  handlers: {
    onDragOver: (event: DragEvent) => void;
    onDragLeave: () => void;
    onDrop: (event: DragEvent) => void;
  };
} {
  const [isOver, setOver] = useState(false);
  const [isUnreadable, setUnreadable] = useState(false);
  const read = async (file: File | undefined): Promise<void> => {
    const text = await file?.text().catch(() => undefined);
    // Client files are about 500 bytes; what is larger is some other file, and main takes no more than this.
    const isFit = text !== undefined && text.length <= 100_000;
    setUnreadable(!isFit);
    if (isFit) onText(text);
  };
  return {
    isOver,
    isUnreadable,
    handlers: {
      onDragOver: (event) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        void read(event.dataTransfer.files[0]);
      },
    },
  };
}
