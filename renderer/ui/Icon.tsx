const paths = {
  plus: 'M8 3v10M3 8h10',
  search: 'M7 2.75a4.25 4.25 0 1 1 0 8.5 4.25 4.25 0 0 1 0-8.5ZM10.25 10.25 13.5 13.5',
  replace: 'M3 5.25h8.5M9 2.75l2.5 2.5L9 7.75M13 10.75H4.5M7 8.25l-2.5 2.5L7 13.25',
  folder: 'M2 12.25v-8.5c0-.55.45-1 1-1h3l1.5 1.75H13c.55 0 1 .45 1 1v6.75c0 .55-.45 1-1 1H3c-.55 0-1-.45-1-1Z',
  trash: 'M2.75 4.25h10.5M6 4V2.75h4V4M4.25 4.25l.5 9h6.5l.5-9M6.75 6.75v4M9.25 6.75v4',
  restore: 'M3 3v3.25h3.25M3.3 6.1a5.25 5.25 0 1 1-.45 3.4',
  copy: 'M5.75 5.75h7v7.5h-7zM10.25 5.5V2.75h-7v7.5h2.25',
  eye: 'M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8ZM8 6.25a1.75 1.75 0 1 1 0 3.5 1.75 1.75 0 0 1 0-3.5Z',
  chevronDown: 'm4 6.25 4 4 4-4',
  chevronUp: 'm4 9.75 4-4 4 4',
  chevronLeft: 'm9.75 4-4 4 4 4',
  chevronRight: 'm6.25 4 4 4-4 4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  sidebarLeft: 'M2.75 3h10.5c.4 0 .75.35.75.75v8.5c0 .4-.35.75-.75.75H2.75a.75.75 0 0 1-.75-.75v-8.5c0-.4.35-.75.75-.75ZM6 3v10',
  sidebarRight: 'M2.75 3h10.5c.4 0 .75.35.75.75v8.5c0 .4-.35.75-.75.75H2.75a.75.75 0 0 1-.75-.75v-8.5c0-.4.35-.75.75-.75ZM10 3v10',
  warning: 'M8 2.5 14.25 13.25H1.75ZM8 6.5v3M8 11.4h.01',
  check: 'm3 8.5 3.25 3.25L13 4.75',
  link: 'm6.75 9.25 2.5-2.5M7.25 4.75l1.4-1.4a2.83 2.83 0 0 1 4 4l-1.4 1.4M8.75 11.25l-1.4 1.4a2.83 2.83 0 0 1-4-4l1.4-1.4',
  bulletList: 'M3 4h.01M6 4h7.5M3 8h.01M6 8h7.5M3 12h.01M6 12h7.5',
  orderedList: 'M2.25 3.25l1-.75v3.25M2.25 5.75h2M2.1 10.4c.1-.6.5-.9 1.05-.9.6 0 1.1.35 1.1.9 0 .85-2.1 1.6-2.1 2.9h2.2M7 4h6.5M7 8h6.5M7 12h6.5',
  quote: 'M6.5 4.25C4 5 2.75 6.75 2.75 9v2.75H6.5V8.25H4.25M13.25 4.25C10.75 5 9.5 6.75 9.5 9v2.75h3.75V8.25H11',
  export: 'M8 9.75v-7M5.25 5.25 8 2.5l2.75 2.75M5 7.5H3.25v6h9.5v-6H11',
  compare: 'M2.5 3h4.75v10H2.5ZM8.75 3h4.75v10H8.75ZM4 5.75h1.75M4 8h1.75M10.25 5.75H12M10.25 8H12',
  clock: 'M8 2.25a5.75 5.75 0 1 1 0 11.5 5.75 5.75 0 0 1 0-11.5ZM8 5v3.25l2.25 1.5',
  person: 'M8 2.5a2.75 2.75 0 1 1 0 5.5 2.75 2.75 0 0 1 0-5.5ZM2.75 13.5c.5-2.5 2.5-3.75 5.25-3.75s4.75 1.25 5.25 3.75',
  close: 'm4 4 8 8M12 4l-8 8',
  sort: 'M4.5 3v10M2.25 10.75 4.5 13l2.25-2.25M9 4h5M9 8h3.75M9 12h2.5',
  keep: 'M4 2.75h8v10.5L8 10.25l-4 3Z',
  lock: 'M3.75 7h8.5v6.25h-8.5ZM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2M8 9.5v1.5',
  lockOpen: 'M3.75 7h8.5v6.25h-8.5ZM5.25 7V4.25A2.5 2.5 0 0 1 10 3.2M8 9.5v1.5',
  withheld: 'M4.4 4.9C2.7 6.1 1.75 8 1.75 8S4 12.25 8 12.25c1 0 1.85-.25 2.6-.65M6.4 3.95A5.6 5.6 0 0 1 8 3.75C12 3.75 14.25 8 14.25 8s-.6 1.15-1.75 2.2M2.75 2.75l10.5 10.5',
  details: 'M3 3.25h10v9.5H3ZM5.25 6h5.5M5.25 8h5.5M5.25 10h3.25',
  marker: 'M10.5 2.75l2.75 2.75-5.5 5.5-3.25.5.5-3.25ZM3 13.75h10',
  note: 'M3 3h10v7H8.25L5.5 12.75V10H3ZM5.5 5.5h5M5.5 7.5h3',
  picture: 'M2.5 3.25h11v9.5h-11ZM2.75 11l3-3.25 2.25 2.25 2-1.75 3.25 3M10.25 5.75h.01',
  table: 'M2.5 3.25h11v9.5h-11ZM2.5 6.5h11M2.5 9.6h11M6.2 6.5v6.25M9.85 6.5v6.25',
  keyboard: 'M2 4.25h12v7.5H2ZM4.5 6.75h.01M6.85 6.75h.01M9.15 6.75h.01M11.5 6.75h.01M5.5 9.25h5',
} as const

export type IconName = keyof typeof paths

/** The line of a drawing, for what is drawn outside React. */
export const iconPath = (name: IconName): string => paths[name]

/** A line drawing of 16 px that says nothing to a screen reader: the control around it carries the words. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={`ui-icon ui-icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
