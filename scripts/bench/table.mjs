const times = ({ p50, p95 }) => `${p50.toFixed(1)} / ${p95.toFixed(1)}`

/** Files a second, from a row that measures many at once; '' for any other. */
const pace = ({ files, redaksi }) => (files ? `${Math.round((files * 1000) / redaksi.p50).toLocaleString('en')} files/s` : '')

const bytes = (count) => count.toLocaleString('en')

/** The rows of a report that measure room and not time: `{what, redaksi, floor}` in bytes. */
const sizesOf = (reports) =>
  reports.flatMap((report) => report.sizes ?? []).map(({ what, redaksi, floor }) => `${what}: ${bytes(redaksi)} bytes, floor ${bytes(floor)}, 1/${Math.round(floor / redaksi)}`)

/**
 * One table of the reports of a bench run: `{machine: {cpu, cores, electron}, rows: [{what, redaksi, floor, ratio, files?}], sizes?}`, times
 * in milliseconds, below it the sizes.
 */
export function table(reports) {
  const rows = reports.flatMap((report) => report.rows)
  const { cpu, cores } = reports[0]?.machine ?? { cpu: '', cores: 0 }
  const electron = reports.map(({ machine }) => machine.electron).find(Boolean)
  const cells = [['milliseconds, p50 / p95', 'Redaksi', 'floor', 'ratio', ''], ...rows.map((row) => [row.what, times(row.redaksi), times(row.floor), row.ratio.toFixed(2), pace(row)])]
  const widths = cells[0].map((_cell, column) => Math.max(...cells.map((line) => line[column].length)))
  const lines = cells.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ').trimEnd())
  return ['', `${electron ? `Electron ${electron}, ` : ''}${cores} × ${cpu}`, ...lines, 'The ratio compares medians.', ...sizesOf(reports), ''].join('\n')
}
