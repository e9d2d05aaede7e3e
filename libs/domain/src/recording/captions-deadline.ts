/**
 * What was broadcast live and stays published needs captions within 14 days of its publication: act of 4 April 2019
 * on the digital accessibility of websites (ustawa o dostępności cyfrowej), as amended on 9 March 2023; Directive
 * (EU) 2016/2102, recital 27.
 */
export const captionsDueAfterDays = 14;

export interface CaptionsDeadline {
  /** Calendar date, `2026-12-10`. */
  readonly dueOn: string;
  /** Whole days; 0 on the day itself, negative when overdue. */
  readonly daysLeft: number;
}

const dayMs = 86_400_000;

/** @param publishedOn day of publication, and @param today, both calendar dates of the council */
export function captionsDeadline(publishedOn: string, today: string): CaptionsDeadline {
  const due = Date.parse(publishedOn) + captionsDueAfterDays * dayMs;
  return {
    dueOn: new Date(due).toISOString().slice(0, 10),
    daysLeft: Math.round((due - Date.parse(today)) / dayMs),
  };
}
