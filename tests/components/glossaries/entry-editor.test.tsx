// @vitest-environment happy-dom
import { fireEvent, render, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import '../../support/clean-up.ts';
import { EntryEditor, type EntryEditorProps } from '../../../components/glossaries/entry-editor.tsx';
import { type EntryDraft, newDraft } from '../../../engine/packs/edit.ts';
import type { PackProblem } from '../../../engine/packs/problems.ts';

const shusha: EntryDraft = {
  names: [
    { text: 'Shusha', lang: 'en' },
    { text: 'Шуша', lang: 'ru' },
    { text: 'Susa', lang: 'sr' },
  ],
  kind: 'city',
  note: 'A town.',
};

function open(draft: EntryDraft, more: Partial<EntryEditorProps> = {}) {
  const onSave = vi.fn<EntryEditorProps['onSave']>(async () => []);
  const onCancel = vi.fn();
  const view = render(
    <EntryEditor
      heading="A heading"
      level={2}
      draft={draft}
      failure=""
      onSave={onSave}
      onCancel={onCancel}
      {...more}
    />,
  );
  const box = (name: string) => view.getByRole('textbox', { name });
  const type = (name: string, value: string) => fireEvent.input(box(name), { target: { value } });
  const choose = (name: string, value: string) =>
    fireEvent.change(view.getByRole('combobox', { name }), { target: { value } });
  const press = (name: string) => fireEvent.click(view.getByRole('button', { name }));
  return { ...view, onSave, onCancel, box, type, choose, press };
}

const problem = (field: string): PackProblem => ({ field, expected: { type: 'text', longest: 9 } });

describe('saving', () => {
  it('returns the unchanged draft', () => {
    const { press, onSave, onCancel } = open(shusha);
    press('Save');
    expect(onSave).toHaveBeenCalledExactlyOnceWith(shusha, undefined);
    press('Cancel');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('returns the changed draft', () => {
    const { type, choose, press, onSave } = open(shusha);
    type('Name', 'Shushi');
    choose('Language', 'hy');
    choose('Kind', 'region');
    type('Note', 'A city.');
    type('Form 1', 'Шуши');
    choose('Language of form 1', 'uk');
    press('Remove: Susa');
    press('Save');
    const names = [
      { text: 'Shushi', lang: 'hy' },
      { text: 'Шуши', lang: 'uk' },
    ];
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ names, kind: 'region', note: 'A city.' }, undefined);
  });

  it('names the chosen glossary if there are several', () => {
    const { choose, press, onSave, queryByRole, rerender } = open(shusha, {
      glossaries: [
        { id: 'one', title: 'One' },
        { id: 'other', title: 'Other' },
      ],
    });
    press('Save');
    choose('Glossary', 'other');
    press('Save');
    expect(onSave.mock.calls.map(([, glossary]) => glossary)).toEqual(['one', 'other']);
    rerender(
      <EntryEditor
        heading=""
        level={2}
        draft={shusha}
        glossaries={[{ id: 'one', title: 'One' }]}
        failure=""
        onSave={onSave}
        onCancel={vi.fn()}
      />,
    );
    expect(queryByRole('combobox', { name: 'Glossary' })).toBeNull();
  });
});

describe('the language of a form', () => {
  it('follows the script until the user chooses a language', () => {
    const { type, choose, press, onSave } = open(newDraft('', 'en'));
    type('Name', 'Երևան');
    press('Add another form of the name');
    type('Form 1', 'Ереван');
    press('Add another form of the name');
    type('Form 2', 'E');
    choose('Language of form 2', 'tr');
    type('Form 2', 'Ерева');
    press('Save');
    expect(onSave.mock.calls[0]?.[0].names).toEqual([
      { text: 'Երևան', lang: 'hy' },
      { text: 'Ереван', lang: 'ru' },
      { text: 'Ерева', lang: 'tr' },
    ]);
  });

  it('stays as stored when the text changes', () => {
    const { type, press, onSave } = open(shusha);
    type('Name', 'Шуша');
    press('Save');
    expect(onSave.mock.calls[0]?.[0].names[0]).toEqual({ text: 'Шуша', lang: 'en' });
  });
});

describe('forms of the name', () => {
  it('are left out if they are empty', () => {
    const { press, onSave } = open(newDraft('Baku', 'en'));
    press('Add another form of the name');
    press('Save');
    expect(onSave.mock.calls[0]?.[0].names).toEqual([{ text: 'Baku', lang: 'en' }]);
  });

  it('take the focus when added, and pass it to the button when removed', () => {
    const { press, box, getByRole } = open(shusha);
    press('Add another form of the name');
    expect(document.activeElement).toBe(box('Form 3'));
    press('Remove: Form 3');
    expect(document.activeElement).toBe(getByRole('button', { name: 'Add another form of the name' }));
  });
});

describe('the focus', () => {
  it.each<[string, EntryDraft]>([
    ['Name', newDraft('', 'en')],
    ['Note', newDraft('Baku', 'en')],
    ['Name', shusha],
  ])('starts in the first field to fill in, “%s” (%j)', (name, draft) => {
    const { box } = open(draft);
    expect(document.activeElement).toBe(box(name));
  });
});

describe('a mistake', () => {
  it.each([
    ['name', 'Name'],
    ['names[0].text', 'Name'],
    ['names[2].text', 'Form 2'],
    ['summary', 'Note'],
  ])('in %s is shown at “%s”, which takes the focus', async (field, name) => {
    const { press, box } = open(shusha, { onSave: async () => [problem(field)] });
    press('Save');
    await waitFor(() => expect(box(name).getAttribute('aria-invalid')).toBe('true'));
    expect(document.activeElement).toBe(box(name));
    const described = (box(name).getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described).toContain('Expected: text of 1 to 9 characters.');
    expect(document.querySelectorAll('[aria-invalid=true]')).toHaveLength(1);
  });

  it('in any other field is shown below the form', async () => {
    const { press, getByRole } = open(shusha, { onSave: async () => [problem('facts')] });
    press('Save');
    await waitFor(() => expect(getByRole('alert').textContent).toBe('Expected: text of 1 to 9 characters.'));
  });

  it('disappears when it is fixed', async () => {
    const onSave = vi
      .fn<EntryEditorProps['onSave']>()
      .mockResolvedValueOnce([problem('name')])
      .mockResolvedValue([]);
    const { press } = open(shusha, { onSave });
    press('Save');
    await waitFor(() => expect(document.querySelectorAll('[aria-invalid=true]')).toHaveLength(1));
    press('Save');
    await waitFor(() => expect(document.querySelectorAll('[aria-invalid=true]')).toHaveLength(0));
  });

  it('of the browser’s storage is shown too', () => {
    expect(open(shusha, { failure: 'No room.' }).getByRole('alert').textContent).toBe('No room.');
  });
});
