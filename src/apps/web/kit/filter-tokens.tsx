import type { ReactNode } from 'react'

import { Dropdown, type DropdownItem } from './dropdown.tsx'
import { IconPlus, IconX } from './icons.ts'

/** A filter that is on, read as a sentence: "Năm 2024". */
export interface FilterToken {
  key: string
  name: string
  value: string
}

export interface FilterTokensProps {
  tokens: readonly FilterToken[]
  onRemove: (key: string) => void
  onClear: () => void
  /** Opens what adds a condition; without it no such button. */
  onAdd?: () => void
  /** The conditions that can be added, as a list to choose from; stands in the place of `onAdd`. */
  choices?: readonly DropdownItem[]
  /** A switch that belongs to one of the conditions: how the units of a list are meant. */
  beside?: ReactNode
}

/** Điều kiện lọc: tokens that read as a sentence, each with its way out. */
export function FilterTokens({ tokens, onRemove, onClear, onAdd, choices, beside }: FilterTokensProps) {
  return (
    <div className="tokens">
      {tokens.length > 0 && (
        <ul aria-label="Đang lọc theo">
          {tokens.map((one) => (
            <li key={one.key} className="token">
              {one.name} <b>{one.value}</b>
              <button type="button" aria-label={`Bỏ ${one.name} ${one.value}`} onClick={() => onRemove(one.key)}>
                <IconX size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {beside}
      {choices !== undefined && choices.length > 0 && (
        <Dropdown className="quiet-button" align="start" items={choices}>
          <IconPlus size={14} aria-hidden="true" /> Thêm điều kiện
        </Dropdown>
      )}
      {onAdd && (
        <button type="button" className="quiet-button" onClick={onAdd}>
          <IconPlus size={14} aria-hidden="true" /> Thêm điều kiện
        </button>
      )}
      {tokens.length > 0 && (
        <button type="button" className="quiet-button" onClick={onClear}>
          Xoá lọc
        </button>
      )}
    </div>
  )
}
