#!/usr/bin/env node
// The npm scripts' one door: `node tools/setup/run.mjs <command> [arguments]`.
// Plain Node without dependencies, for it runs before anything is installed.

const floor = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < floor[0] || (major === floor[0] && minor < floor[1])) {
  process.stderr.write(
    `Kworum needs Node ${floor.join('.')} or newer; this is Node ${process.versions.node}.\n`,
  );
  process.exit(1);
}

const { Unmet } = await import('./unmet.mjs');
const { commands } = await import('./commands.mjs');

const [name, ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
if (!command) {
  process.stderr.write(`Unknown command. Choose one of: ${Object.keys(commands).join(', ')}.\n`);
  process.exit(1);
}

try {
  process.exitCode = await command(args);
} catch (error) {
  if (!(error instanceof Unmet)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
}
