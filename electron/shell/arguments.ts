/**
 * The workspace asked for on the command line. Chromium adds switches of its own to the arguments, so everything that
 * is not ours is passed over.
 */
export const workspaceArgument = (argv: readonly string[]): string | undefined => {
  for (const [index, argument] of argv.entries()) {
    if (argument === '--workspace') return argv[index + 1];
    if (argument.startsWith('--workspace=')) return argument.slice('--workspace='.length);
  }
  return undefined;
};
