import { availableParallelism, cpus, totalmem } from 'node:os';
import { rounded } from './statistics';

export type Figures = Readonly<Record<string, number | string>>;

export type Comparison = '<=' | '>=' | '==';

export interface Goal {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly op: Comparison;
  readonly goal: number;
  readonly met: boolean;
}

/** What a benchmark or drill has found out. */
export interface Findings {
  readonly runs: number;
  /** Names end in the unit: `p99Ms`. */
  readonly figures: Figures;
  readonly goals: readonly Goal[];
}

export interface Report extends Findings {
  readonly name: string;
  readonly machine: string;
}

const holds: Record<Comparison, (value: number, goal: number) => boolean> = {
  '<=': (value, goal) => value <= goal,
  '>=': (value, goal) => value >= goal,
  '==': (value, goal) => value === goal,
};

export function goal(name: string, value: number, unit: string, op: Comparison, limit: number): Goal {
  return { name, value: rounded(value), unit, op, goal: limit, met: holds[op](value, limit) };
}

/** Two measurements that are asked for under one name. */
export function joined(first: Findings, second: Findings): Findings {
  return {
    runs: first.runs,
    figures: { ...first.figures, ...second.figures },
    goals: [...first.goals, ...second.goals],
  };
}

export function reportOf(name: string, { runs, figures, goals }: Findings): Report {
  return { name, machine: machine(), runs, figures: roundedFigures(figures), goals };
}

export function allMet({ goals }: Pick<Report, 'goals'>): boolean {
  return goals.every(({ met }) => met);
}

/** As a person reads it: goals first, then every figure. */
export function tableOf({ name, machine: where, runs, figures, goals }: Report): string {
  const verdicts = goals.map((one) => [
    one.met ? '✓' : '✗',
    one.name,
    `${one.value} ${one.unit}`.trim(),
    `${one.op} ${one.goal}`,
  ]);
  const measured = Object.entries(figures).map(([figure, value]) => ['', figure, String(value)]);
  return [`${name}, ${runs} runs on ${where}`, '', ...columns(verdicts), '', ...columns(measured), ''].join(
    '\n',
  );
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} × ${model}, ${memory} GB, Node ${process.version}, ${process.platform}`;
}

function roundedFigures(figures: Figures): Figures {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [
      name,
      typeof value === 'number' ? rounded(value) : value,
    ]),
  );
}
