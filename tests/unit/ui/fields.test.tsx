// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { EditText } from '#ui/EditText.tsx';
import { PickList } from '#ui/PickList.tsx';

afterEach(cleanup);

function field() {
  return screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
}

function type(text: string): void {
  fireEvent.change(field(), { target: { value: text } });
}

it('saves what was typed on Enter, without the blanks around it', () => {
  const save = vi.fn();
  const done = vi.fn();
  render(<EditText label="Name" value="Check" onSave={save} onDone={done} />);
  type('  Check credit ');
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(save.mock.calls).toEqual([['Check credit']]);
  expect(done.mock.calls).toEqual([[true]]);
});

it('saves on leaving the field, and only what changed', () => {
  const save = vi.fn();
  render(<EditText label="Name" value="Check" onSave={save} />);
  fireEvent.blur(field());
  type('Pay');
  fireEvent.blur(field());
  expect(save.mock.calls).toEqual([['Pay']]);
});

it('puts the old text back on Esc and saves nothing', () => {
  const save = vi.fn();
  render(<EditText label="Name" value="Check" onSave={save} />);
  type('Pay');
  fireEvent.keyDown(field(), { key: 'Escape' });
  fireEvent.blur(field());
  expect(field().value).toBe('Check');
  expect(save).not.toHaveBeenCalled();
});

it('saves what is typed after an Esc', () => {
  const save = vi.fn();
  render(<EditText label="Name" value="Check" onSave={save} />);
  type('Pay');
  fireEvent.keyDown(field(), { key: 'Escape' });
  type('Check it');
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(save.mock.calls).toEqual([['Check it']]);
});

it('leaves an Esc with nothing to put back to what is around it, as a dialog that closes', () => {
  const around = vi.fn();
  render(
    <div role="presentation" onKeyDown={({ key }) => around(key)}>
      <EditText label="Name" value="Check" onSave={vi.fn()} />
    </div>,
  );
  type('Pay');
  fireEvent.keyDown(field(), { key: 'Escape' });
  expect(around.mock.calls).toEqual([]);
  fireEvent.keyDown(field(), { key: 'Escape' });
  expect(around.mock.calls).toEqual([['Escape']]);
});

it.each([
  ['that says it is composing', { isComposing: true }],
  ['that carries key code 229', { keyCode: 229 }],
])('leaves an Enter %s to the input method', (_, words) => {
  const save = vi.fn();
  const done = vi.fn();
  render(<EditText label="Name" value="" onSave={save} onDone={done} />);
  type('ねこ');
  fireEvent.keyDown(field(), { key: 'Enter', ...words });
  expect([save.mock.calls, done.mock.calls]).toEqual([[], []]);
  fireEvent.keyDown(field(), { key: 'Enter', keyCode: 13 });
  expect(save.mock.calls).toEqual([['ねこ']]);
});

it('shows a value that changed elsewhere', () => {
  const { rerender } = render(<EditText label="Name" value="Check" onSave={vi.fn()} />);
  rerender(<EditText label="Name" value="Check credit" onSave={vi.fn()} />);
  expect(field().value).toBe('Check credit');
});

it('keeps what is being typed when the value changes elsewhere, and what is typed on after Enter', () => {
  const save = vi.fn();
  const { rerender } = render(<EditText label="Name" value="Check" onSave={save} />);
  type('Check it');
  rerender(<EditText label="Name" value="Theirs" onSave={save} />);
  expect(field().value).toBe('Check it');
  fireEvent.keyDown(field(), { key: 'Enter' });
  type('Check it now');
  rerender(<EditText label="Name" value="Check it" onSave={save} />);
  expect(field().value).toBe('Check it now');
  fireEvent.keyDown(field(), { key: 'Escape' });
  expect([field().value, save.mock.calls]).toEqual(['Check it', [['Check it']]]);
});

const items = [
  { id: 'a', text: 'Check credit' },
  { id: 'b', text: 'Pay the claim', hint: 'Finance' },
  { id: 'c', text: 'Close the claim' },
];
const chosen = (): (string | null)[] =>
  screen.getAllByRole('option', { selected: true }).map((one) => one.querySelector('bdi')?.textContent ?? null);

it('finds by typing, chooses by arrows round the end, takes by Enter', () => {
  const pick = vi.fn();
  render(<PickList label="Find" nothing="Nothing found." items={items} onPick={pick} />);
  const find = screen.getByRole('combobox', { name: 'Find' });
  expect(chosen()).toEqual(['Check credit']);
  fireEvent.keyDown(find, { key: 'ArrowUp' });
  expect(chosen()).toEqual(['Close the claim']);
  fireEvent.change(find, { target: { value: 'CLAIM' } });
  expect(screen.getAllByRole('option')).toHaveLength(2);
  fireEvent.keyDown(find, { key: 'ArrowDown' });
  fireEvent.keyDown(find, { key: 'Enter' });
  expect(pick.mock.calls).toEqual([['c']]);
});

it('says so when nothing is found, and Enter then takes nothing', () => {
  const pick = vi.fn();
  render(<PickList label="Find" nothing="Nothing found." items={items} onPick={pick} />);
  const find = screen.getByRole('combobox', { name: 'Find' });
  fireEvent.change(find, { target: { value: 'zzz' } });
  fireEvent.keyDown(find, { key: 'Enter' });
  expect(screen.getByText('Nothing found.')).toBeDefined();
  expect(pick).not.toHaveBeenCalled();
});
