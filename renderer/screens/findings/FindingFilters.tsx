import { Checkbox, Select } from 'antd';
import { findingSeverities } from '#shared/model/finding.ts';
import type { FindingState } from '#shared/model/rectification.ts';
import { useTexts } from '../../application/texts.tsx';
import { TextInput } from '../../components/TextInput.tsx';
import type { FindingFilter } from './finding-lines.ts';
import type { FindingScene } from './scene.ts';

const states = [
  'open',
  'under-way',
  'to-review',
  'closed',
  'withdrawn',
] as const satisfies readonly FindingState[];

interface FindingFiltersProps {
  readonly scene: Pick<FindingScene, 'subjects'>;
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

/** What narrows the list. */
export const FindingFilters = ({ scene, filter, onChange }: FindingFiltersProps) => {
  const { findings } = useTexts();
  const words = findings.filters;
  return (
    <>
      <TextInput
        value={filter.search}
        onChange={(search) => onChange({ ...filter, search })}
        label={words.search}
        placeholder={words.searchPlaceholder}
        width={170}
      />
      <Select
        style={{ width: 132 }}
        value={filter.subjectId}
        onChange={(subjectId) => onChange({ ...filter, subjectId })}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: words.allSubjects },
          ...scene.subjects.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        aria-label={words.subject}
      />
      <Select
        style={{ width: 104 }}
        value={filter.state}
        onChange={(state) => onChange({ ...filter, state })}
        popupMatchSelectWidth={false}
        options={[
          { value: 'any' as const, label: words.allStates },
          ...states.map((state) => ({ value: state, label: findings.states[state] })),
        ]}
        aria-label={words.state}
      />
      <Select
        style={{ width: 126 }}
        value={filter.severity}
        onChange={(severity) => onChange({ ...filter, severity })}
        popupMatchSelectWidth={false}
        options={[
          { value: 'any' as const, label: words.allSeverities },
          ...findingSeverities.map((severity) => ({
            value: severity,
            label: findings.severities[severity],
          })),
        ]}
        aria-label={words.severity}
      />
      <Checkbox
        checked={filter.overdueOnly}
        onChange={({ target }) => onChange({ ...filter, overdueOnly: target.checked })}
      >
        {words.overdueOnly}
      </Checkbox>
    </>
  );
};
