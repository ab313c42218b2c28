/** Cửa vào: shown in place of the page that was asked for; once signed in, that page opens. */
import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { upperFirst } from '../../../base/text.ts'
import { messageOf, readDoor, signIn, type DemoDoor } from '../app/api.ts'
import { useCrumbs } from '../kit/crumbs.tsx'
import { TextField } from '../kit/form.tsx'
import { Product } from '../shell/shell.tsx'

/** Đăng nhập. */
export function SignIn() {
  useCrumbs([{ text: 'Đăng nhập' }])
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const door = useQuery({ queryKey: ['door'], queryFn: readDoor, staleTime: Infinity })
  const demo = door.data?.demo
  const choose = (chosen: string) => {
    setUsername(chosen)
    setPassword(demo?.password ?? '')
    setProblem(null)
    document.querySelector<HTMLElement>('#enter')?.focus()
  }
  return (
    <main className="door" id="main">
      <Product />
      <div>
        <h1>Đăng nhập</h1>
        <p className="quiet">Sổ thi đua, khen thưởng: hồ sơ, hội đồng, quyết định, tra cứu.</p>
        <SignInForm
          username={username}
          password={password}
          problem={problem}
          onUsername={setUsername}
          onPassword={setPassword}
          onProblem={setProblem}
        />
      </div>
      {demo && <DemoPeople demo={demo} chosen={username} onChoose={choose} />}
      <p className="quiet">
        <a href="/">Cổng công khai</a> mở cho mọi người, không cần đăng nhập.
      </p>
    </main>
  )
}

interface SignInFormProps {
  username: string
  password: string
  problem: string | null
  onUsername: (value: string) => void
  onPassword: (value: string) => void
  onProblem: (problem: string | null) => void
}

function SignInForm({ username, password, problem, onUsername, onPassword, onProblem }: SignInFormProps) {
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const alert = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (problem) alert.current?.focus()
  }, [problem])
  const enter = async () => {
    setBusy(true)
    onProblem(null)
    try {
      await signIn(username.trim(), password)
      await client.invalidateQueries()
    } catch (error) {
      onProblem(messageOf(error))
      setBusy(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (username.trim() === '' || password === '') onProblem('Nhập tên đăng nhập và mật khẩu.')
    else void enter()
  }
  return (
    <form className="sheet form" method="post" onSubmit={submit} noValidate>
      {problem && (
        <p className="error-summary red" role="alert" tabIndex={-1} ref={alert}>
          {problem}
        </p>
      )}
      <TextField
        name="username"
        label="Tên đăng nhập"
        value={username}
        onChange={onUsername}
        input={{ autoComplete: 'username' }}
      />
      <TextField
        name="password"
        label="Mật khẩu"
        value={password}
        onChange={onPassword}
        input={{ autoComplete: 'current-password', type: 'password' }}
      />
      <div className="form-acts">
        <Button id="enter" type="submit" variant="filled" loading={isBusy}>
          Đăng nhập
        </Button>
      </div>
    </form>
  )
}

/** Người dùng thử, under the role that weighs most with each. */
function DemoPeople({
  demo,
  chosen,
  onChoose,
}: {
  demo: DemoDoor
  chosen: string
  onChoose: (username: string) => void
}) {
  const byRole = [...Map.groupBy(demo.accounts, (account) => account.roles[0] ?? '')]
  return (
    <section className="door-people" aria-labelledby="demo-title">
      <h2 id="demo-title">Bản dùng thử: chọn một người để vào</h2>
      <p>
        Mật khẩu chung <b>{demo.password}</b>. Người và việc là hư cấu; tổ chức và văn bản phát động là thật.
      </p>
      {byRole.map(([role, accounts]) => (
        <div key={role}>
          <h3>{upperFirst(role)}</h3>
          <ul>
            {accounts.map((account) => (
              <li key={account.username}>
                <button
                  type="button"
                  aria-pressed={account.username === chosen}
                  onClick={() => onChoose(account.username)}
                >
                  <b>{account.name}</b>
                  <span className="quiet">{account.username}</span>
                  <small>{[account.organisation, ...account.roles.slice(1)].join(' · ')}</small>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
