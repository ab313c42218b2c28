import { showDay, type Day } from '../../../base/days.ts'
import { ChoiceField } from '../kit/form.tsx'
import { IconLock } from '../kit/icons.ts'
import { Link } from '../kit/link.tsx'
import type { BallotCaseFacts, Choice } from './ballot-paper.tsx'
import { insideSentence } from './sitting-words.ts'

interface BallotCaseProps {
  one: BallotCaseFacts
  /** `3/5`. */
  place: string
  choice: Choice | null
  error: string | undefined
  recusal: { reason: string; declared_on: Day } | null
  /** Absent while the ballot is not open. */
  onChoose: ((choice: Choice) => void) | undefined
  onRecuse: (() => void) | undefined
}

/** Words of the two choices: the one place where a screen says "Đồng ý". */
export const choiceWords: Record<Choice, string> = { for: 'Đồng ý', against: 'Không đồng ý' }

/** Một trường hợp trên phiếu; a case on which the member does not vote stays visible, locked, with the reason. */
export function BallotCase({ one, place, choice, error, recusal, onChoose, onRecuse }: BallotCaseProps) {
  const about = (
    <>
      {one.nominee_line} · <Link href={`/can-bo/ho-so/${one.dossier_id}`}>xem hồ sơ</Link>
    </>
  )
  const open = recusal === null && onChoose !== undefined
  return (
    <li className="ballot-case">
      <p className="ballot-place">{place}</p>
      {open ? (
        <ChoiceField
          name={`choices.${one.id}`}
          label={one.nominee_name}
          hint={about}
          error={error}
          inline
          value={choice}
          onChange={(value) => onChoose(value as Choice)}
          options={[
            { value: 'for', label: choiceWords.for },
            { value: 'against', label: choiceWords.against },
          ]}
        />
      ) : (
        <>
          <h3>{one.nominee_name}</h3>
          <p className="field-hint">{about}</p>
        </>
      )}
      {recusal && (
        <p className="ballot-locked">
          <IconLock size={16} aria-hidden="true" />
          <span>
            Đồng chí <b>không bỏ phiếu</b> trường hợp này, ghi ngày {showDay(recusal.declared_on)}:{' '}
            {insideSentence(recusal.reason)}.
          </span>
        </p>
      )}
      {recusal === null && onRecuse && (
        <button type="button" className="link ballot-recuse" onClick={onRecuse}>
          Khai không bỏ phiếu trường hợp này
        </button>
      )}
    </li>
  )
}
