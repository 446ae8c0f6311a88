import { Button } from "antd";
import { Component, type ReactNode } from "react";
import { EmptyState } from "../components/EmptyState.tsx";

interface WindowErrorBoundaryProps {
  /** Whether the whole window or only one page stands inside. */
  readonly place: "window" | "page";
  readonly children: ReactNode;
}

/** A defect of the window itself: the rest keeps working, and the user is told that his data is safe. */
export class WindowErrorBoundary extends Component<WindowErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  readonly #tryAgain = () => this.setState({ broken: false });

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <EmptyState
        title={this.props.place === "page" ? "这一页没有显示出来" : "窗口没有显示出来"}
        text="程序遇到了没有预料到的情况。已经保存的数据没有受影响，可以重新显示；如果再次出现，请关闭程序后重新打开。"
        action={
          <Button type="primary" onClick={this.#tryAgain}>
            重新显示
          </Button>
        }
      />
    );
  }
}
