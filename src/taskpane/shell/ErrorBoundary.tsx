import { Component } from 'react';
import type { ReactNode } from 'react';
import { EmptyState } from '../components/EmptyState';
import { Page } from '../components/Page';
import type { PaneWords } from '../../locales/pane';

interface ErrorBoundaryProps {
  readonly words: PaneWords;
  readonly onReset: () => void;
  readonly children: ReactNode;
}

/** A view that fails while it is drawn takes only itself down, and says so in plain words. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  private readonly reset = (): void => {
    this.setState({ broken: false });
    this.props.onReset();
  };

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const { app } = this.props.words;
    return (
      <Page title={app.name} focusKey="broken">
        <EmptyState
          title={app.brokenTitle}
          text={app.brokenText}
          action={{ text: app.brokenAction, onAction: this.reset }}
        />
      </Page>
    );
  }
}
