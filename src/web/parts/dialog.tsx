import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.js';

/** A box over the page that holds the focus until it is closed; Escape closes it. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  side = false,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** stands at the side of the page, as high as the window */
  readonly side?: boolean;
}) {
  return (
    <ModalOverlay
      className={side ? 'overlay overlay-side' : 'overlay'}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={side ? 'modal modal-side' : 'modal'}>
        <AriaDialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button look="quiet" onPress={onClose} aria-label="Close">
              <span aria-hidden="true">✕</span>
            </Button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
