/** Describes in the user's language the value that a field of a glossary file must have. */
import type { Expected } from '../../engine/packs/problems.ts';
import type { Translator } from '../../locales/translator.ts';

const MEGABYTE = 1024 * 1024;

/** Returns the description without a capital and a full stop, to be put into a longer sentence. */
export function expectedText(expected: Expected, { t }: Translator): string {
  switch (expected.type) {
    case 'json':
      return t('expected_json', { detail: expected.detail });
    case 'csv':
      return t('expected_csv', { detail: expected.detail });
    case 'encoding':
      return t('expected_encoding');
    case 'column':
      return t('expected_column', { columns: expected.columns.join(', ') });
    case 'text':
      return t('expected_text', { longest: expected.longest });
    case 'name':
      return t('expected_name', { shortest: expected.shortest, longest: expected.longest });
    case 'one-of':
      return t('expected_one_of', { values: expected.values.join(', ') });
    case 'id':
      return t('expected_id', { example: 'middle-corridor' });
    case 'language':
      return t('expected_language', { example: 'en' });
    case 'date':
      return t('expected_date');
    case 'list':
      return t('expected_list', { fewest: expected.fewest, most: expected.most });
    case 'object':
      return t('expected_object');
    case 'boolean':
      return t('expected_one_of', { values: 'true, false' });
    case 'number': {
      const { least, most } = expected;
      return least === undefined && most === undefined
        ? t('expected_number')
        : t('expected_number_range', { least: least ?? '…', most: most ?? '…' });
    }
    case 'plain-characters':
      return t('expected_plain');
    case 'unique':
      return t('expected_unique', { other: expected.other });
    case 'reference':
      return t('expected_reference');
    case 'nothing':
      return t('expected_nothing');
    case 'file-size':
      return t('expected_file_size', { most: expected.most / MEGABYTE });
    case 'entries':
      return t('expected_entries', { most: expected.most });
    case 'room':
      return t('expected_room');
  }
}
