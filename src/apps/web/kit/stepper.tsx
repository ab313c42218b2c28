/** One step of a procedure. */
export interface Step {
  name: string
  state: 'done' | 'current' | 'ahead' | 'stopped'
  /** Who has it: a body or a person. */
  who?: string
  /** When it was done, or what is awaited: "21/11", "phiên 13/12". */
  when?: string
  /** Red line under the step: "quá 3 ngày". */
  late?: string
}

const words = { done: 'đã xong', current: 'đang ở bước này', ahead: 'chưa tới', stopped: 'dừng ở bước này' }

/** Các bước: stages in order, with who and when. A phone shows only the current one. */
export function Stepper({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="stepper" aria-label="Các bước">
      {steps.map((step, index) => (
        <li
          key={step.name}
          className={`step step-${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className="step-mark" aria-hidden="true">
            {step.state === 'done' && <Done />}
            {step.state === 'stopped' && '×'}
            {(step.state === 'current' || step.state === 'ahead') && index + 1}
          </span>
          <span className="step-body">
            <span className="step-name">{step.name}</span>
            <span className="step-count">
              {' '}
              · bước {index + 1}/{steps.length}
            </span>
            <span className="only-read">, {words[step.state]}</span>
            {step.who !== undefined && <span className="step-line">{step.who}</span>}
            {step.when !== undefined && <span className="step-line">{step.when}</span>}
            {step.late !== undefined && <span className="step-line step-late">{step.late}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

function Done() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12">
      <path d="M2 6.4l2.7 2.6L10 3.4" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  )
}
