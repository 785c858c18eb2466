import type { Question } from '../classification.ts'
import { assume, type Findings, type Ground, ground, question } from '../ground.ts'
import type { DataSet } from '../submission.ts'

/** Duties to keep: archive and bookkeeping. They set markers, which rules about place read; they say nothing of secrecy. */
export function readKeeping({ archive, bookkeeping, integrity }: DataSet, at: string): Findings {
  const grounds: Ground[] = [ground('facts.integrity', { integrity }, { integrity })]
  const questions: Question[] = []
  if (archive === 'unknown') {
    questions.push(question('facts.archive-unknown', `${at}.archive`))
    grounds.push(assume('facts.archive-unknown', { markers: ['archive-core'] }))
  }
  if (archive === 'copy') grounds.push(ground('facts.archive-copy', {}))
  if (archive === 'core') grounds.push(ground('facts.archive-core', { markers: ['archive-core'] }))
  if (bookkeeping === 'unknown') {
    questions.push(question('facts.bookkeeping-unknown', `${at}.bookkeeping`))
    grounds.push(assume('facts.bookkeeping-unknown', { markers: ['bookkeeping'] }))
  } else if (bookkeeping !== 'none')
    grounds.push(ground('facts.bookkeeping', { markers: ['bookkeeping'] }, { bookkeeping }))
  return { grounds, questions }
}
