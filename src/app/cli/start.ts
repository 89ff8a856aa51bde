import { Command, CommanderError } from 'commander';
import { LedgerError } from '../../ledger/index.ts';
import { CallError } from './call-error.ts';
import { plain } from './print.ts';

/** A command as the overview tells it; its code is loaded only when it is called. */
export interface Listed {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly default: (program: Command) => void }>;
}

/** Runs one command and settles the exit status: 0 fine, 1 some sources had trouble (set by the command), 2 wrong call, 3 ledger unusable. */
export async function start(name: string, commands: readonly Listed[]): Promise<void> {
  process.stdout.on('error', cannotWrite);
  try {
    const program = await assemble(name, commands);
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof CallError) complain(error.message, 2);
    else if (error instanceof LedgerError) complain(error.message, 3);
    else if ((error as { syscall?: string }).syscall === 'write') cannotWrite(error as { code?: string });
    else throw error;
  }
}

/** A reader of our output that has seen enough (`| head`) ends us without complaint; a disk that is full does not. */
function cannotWrite({ code }: { readonly code?: string }): never {
  if (code === 'EPIPE') process.exit(0);
  complain(`The output cannot be written${code === 'ENOSPC' ? ': the disk is full' : ` (${code})`}. Send it elsewhere.`, 3);
  process.exit();
}

async function assemble(name: string, commands: readonly Listed[]): Promise<Command> {
  const program = new Command('stocktake')
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(plain(text)) });
  program
    .showSuggestionAfterError()
    .showHelpAfterError(`stocktake ${commands.some((c) => c.name === name) ? `${name} ` : ''}--help tells how it is called.`)
    .configureHelp({ helpWidth: 110 });
  for (const command of commands) {
    if (command.name === name) (await command.load()).default(program);
    else program.command(command.name).description(command.summary);
  }
  return program;
}

function complain(message: string, status: number): void {
  process.stderr.write(`${plain(message)}\n`);
  process.exitCode = status;
}
