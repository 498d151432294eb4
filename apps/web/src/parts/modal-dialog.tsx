import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../messages/use-text.js';
import { Button } from './button.js';

/** A dialog over the page; Escape and a press outside close it, the focus returns to where it was. */
export function ModalDialog({
  title,
  isOpen,
  onClose,
  children,
  role = 'dialog',
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  role?: 'dialog' | 'alertdialog';
}) {
  const t = useText();
  return (
    <ModalOverlay className="scrim" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="modal">
        <Dialog className="dialog" role={role}>
          <div className="row between">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="quiet" icon small aria-label={t('part.close')} onPress={onClose}>
              <X size={18} aria-hidden />
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Asks once more before something that cannot be taken back. */
export function ConfirmDialog({
  title,
  isOpen,
  onClose,
  onConfirm,
  confirmLabel,
  danger,
  pending,
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => void;
  confirmLabel: string;
  danger?: boolean;
  pending?: boolean;
  children: ReactNode;
}) {
  const t = useText();
  return (
    <ModalDialog title={title} isOpen={isOpen} onClose={onClose} role="alertdialog">
      {children}
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('part.cancel')}</Button>
        <Button look={danger ? 'danger' : 'primary'} onPress={onConfirm} isPending={pending ?? false}>
          {confirmLabel}
        </Button>
      </div>
    </ModalDialog>
  );
}
