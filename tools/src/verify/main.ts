import { verifyCommand } from './command-line';

async function main(): Promise<void> {
  const { exitCode, output, problem } = await verifyCommand(process.argv.slice(2));
  process.stdout.write(output);
  process.stderr.write(problem);
  process.exitCode = exitCode;
}

void main();
