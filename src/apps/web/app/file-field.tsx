import { Field, type FieldProps } from '../kit/form.tsx'

export interface FileFieldProps extends FieldProps {
  file: File | null
  onChange: (file: File | null) => void
}

/** Ô chọn tệp: says which one is chosen. What may be chosen: see file-content.ts. */
export function FileField({ file, onChange, hint = 'PDF, PNG hoặc JPEG, tối đa 10 MB', ...field }: FileFieldProps) {
  return (
    <Field {...field} hint={hint}>
      {(attributes) => (
        <div>
          <label className="input file-choice">
            <input
              className="only-read"
              type="file"
              accept=".pdf,.png,.jpg,.jpeg"
              {...attributes}
              onChange={(event) => onChange(event.currentTarget.files?.[0] ?? null)}
            />
            <b>Chọn tệp</b> <span className="quiet">{file?.name ?? 'chưa chọn tệp nào'}</span>
          </label>
        </div>
      )}
    </Field>
  )
}
