import type { Command } from './keys';
import type { Reading } from './reading';
import type { Run } from './view';

/** The commands, each done as soon as the part that knows how is there; Esc needs nothing. */
export function runLater(reading: Omit<Reading, 'run'>): Run {
  const { panel, setPanel, aids, props, withParts } = reading;
  const leave = () => (panel ? setPanel(null) : aids.stop() || props.close());
  const get = (_: unknown, command: Command) =>
    command === 'escape' ? leave : () => withParts(({ runOf }) => runOf(reading)[command]());
  return new Proxy<Run>({} as Run, { get });
}
