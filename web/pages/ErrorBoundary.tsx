import { Component, type ReactNode } from 'react'
import { ApiFailure } from '../api/ApiFailure.ts'
import { FailedPage } from './FailedPage.tsx'

/** A bug in the page is said, never a blank screen; trying again draws it anew. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    const failure = new ApiFailure('broken', String(this.state.error))
    return <FailedPage failure={failure} retry={() => this.setState({ error: null })} />
  }
}
