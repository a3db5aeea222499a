import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { IconButton } from './button';
import { type Drawing, Icon, MINUS, PLUS } from './icons';

interface ChoiceProps<T extends string> {
  /** The name of the group; shown by the caller when `labelledBy` is given instead. */
  readonly label: string;
  /** Null when none of them holds. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
}

interface RadioProps<T extends string> extends ChoiceProps<T> {
  readonly class: string;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly face: ComponentChildren;
  }[];
}

/** Radio buttons in any clothes: arrow keys, names and states come from the browser. */
export function Radios<T extends string>(props: RadioProps<T>) {
  const group = useId();
  return (
    <div class={props.class} role="radiogroup" aria-label={props.label}>
      {props.options.map(({ value, label, face }) => (
        <label key={value} class="option" title={label}>
          <input
            type="radio"
            name={group}
            aria-label={label}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          {face}
        </label>
      ))}
    </div>
  );
}

interface SegmentedProps<T extends string> extends ChoiceProps<T> {
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly icon?: Drawing;
  }[];
}

/** A row of two to four choices of which one holds. */
export const Segmented = <T extends string>({ options, ...rest }: SegmentedProps<T>) => (
  <Radios
    {...rest}
    class="segmented"
    options={options.map(({ value, label, icon }) => ({
      value,
      label,
      face: icon ? <Icon of={icon} /> : <span>{label}</span>,
    }))}
  />
);

interface SwatchesProps<T extends string> extends ChoiceProps<T> {
  readonly options: readonly { readonly value: T; readonly label: string }[];
}

/** A choice of themes, each a round sample in its own colours with its name below. */
export const Swatches = <T extends string>({ options, ...rest }: SwatchesProps<T>) => (
  <Radios
    {...rest}
    class="swatches"
    options={options.map(({ value, label }) => ({
      value,
      label,
      face: (
        <>
          <i class="swatch" data-theme={value} aria-hidden="true">
            Aa
          </i>
          <span>{label}</span>
        </>
      ),
    }))}
  />
);

interface ToggleProps {
  readonly label: string;
  /** What it does, in small print below the name. */
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A named switch; its whole row can be pressed. */
export const Toggle = ({ label, hint, checked, onChange }: ToggleProps) => (
  <label class="row">
    <span class="row-label">
      {label}
      {hint && <small>{hint}</small>}
    </span>
    <input
      class="toggle"
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: the checkbox itself says whether it is checked
      role="switch"
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  </label>
);

interface StepperProps {
  readonly label: string;
  readonly smaller: string;
  readonly larger: string;
  readonly value: number;
  /** Called with the neighbour of `value` in `steps`. */
  readonly onChange: (value: number) => void;
  readonly steps: readonly number[];
  /** The value as it is written; by default the bare number. */
  readonly shown?: string;
}

/** A value with a button on either side that moves it along `steps`. */
export function Stepper({ label, smaller, larger, value, steps, ...props }: StepperProps) {
  const before = steps.findLast((step) => step < value);
  const after = steps.find((step) => step > value);
  const move = (to: number | undefined) => () => to !== undefined && props.onChange(to);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex row in every browser
    <div class="stepper" role="group" aria-label={label}>
      <IconButton
        icon={MINUS}
        label={smaller}
        aria-disabled={before === undefined}
        onClick={move(before)}
      />
      <output>{props.shown ?? value}</output>
      <IconButton
        icon={PLUS}
        label={larger}
        aria-disabled={after === undefined}
        onClick={move(after)}
      />
    </div>
  );
}
