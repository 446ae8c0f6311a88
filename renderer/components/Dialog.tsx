import { Modal, type ModalProps } from "antd";
import type { ReactNode } from "react";

/**
 * A dialog over the page. Ant Design's lock against scrolling writes a style element without the page's nonce, which the
 * content security policy refuses; the window itself never scrolls, so nothing needs locking.
 */
export function Dialog(props: ModalProps): ReactNode {
  return <Modal scrollLock={false} {...props} />;
}
