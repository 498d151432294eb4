import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import { Link, type LinkProps } from 'react-router';

interface Look {
  /** `primary`: the one main action of a view; `danger`: takes something away. */
  look?: 'plain' | 'primary' | 'quiet' | 'danger';
  small?: boolean;
  /** Square, for an icon alone; needs an aria-label. */
  icon?: boolean;
}

function classes({ look = 'plain', small, icon }: Look): string {
  return ['button', look !== 'plain' && look, small && 'small', icon && 'icon'].filter(Boolean).join(' ');
}

/** A button; while `isPending` it keeps its place and cannot be pressed again. */
export function Button({ look, small, icon, ...rest }: Omit<ButtonProps, 'className'> & Look) {
  return (
    <AriaButton
      {...rest}
      className={classes({ ...(look && { look }), ...(small && { small }), ...(icon && { icon }) })}
    />
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({ look, small, icon, ...rest }: Omit<LinkProps, 'className'> & Look) {
  return (
    <Link
      {...rest}
      className={classes({ ...(look && { look }), ...(small && { small }), ...(icon && { icon }) })}
    />
  );
}
