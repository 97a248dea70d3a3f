import { App, Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Failure } from '#shared/contract/failure.ts';
import type { Evaluation, Subject } from '#shared/model/evaluation.ts';
import { type FindingFields, findingNatures, findingSeverities } from '#shared/model/finding.ts';
import { type FrameworkDocument, type Indicator, indicatorsOf } from '#shared/model/framework.ts';
import { useWrite } from '../../application/client.tsx';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { ClauseView } from '../../components/ClauseView.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Field, FieldGrid } from '../../components/Field.tsx';
import { raisedFinding } from './raised-finding.ts';

interface RaiseDialogProps {
  readonly evaluation: Evaluation;
  readonly subjects: readonly Subject[];
  readonly framework: FrameworkDocument;
  readonly subjectId: string;
  /** The indicator it is raised from; null leaves the choice to the person. */
  readonly indicator: Indicator | null;
  /** Reasons for deduction given for that indicator. */
  readonly reasons?: readonly string[];
  /** Shows the new finding; without it a way there is offered. */
  readonly onRaised?: (id: string) => void;
  readonly onClose: () => void;
}

/** Raises a finding: what is wrong, with what is known already filled in. */
export const RaiseDialog = ({
  evaluation,
  subjects,
  framework,
  indicator,
  reasons = [],
  onRaised,
  onClose,
  ...start
}: RaiseDialogProps) => {
  const { findings } = useTexts();
  const words = findings.raising;
  const { notification } = App.useApp();
  const navigate = useNavigate();
  const adding = useWrite('findings.add');
  const nameOf = (id: string): string => subjects.find((subject) => subject.id === id)?.name ?? '';
  const [subjectId, setSubjectId] = useState(start.subjectId);
  const [fields, setFields] = useState<FindingFields>(() =>
    raisedFinding(indicator, reasons, nameOf(start.subjectId)),
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  const write = (more: Partial<FindingFields>): void => setFields((now) => ({ ...now, ...more }));

  const offerOpening = (id: string, number: number): void => {
    const key = crypto.randomUUID();
    const open = (): void => {
      notification.destroy(key);
      void navigate(routes.evaluation(evaluation.id, 'findings', { finding: id }));
    };
    notification.open({
      key,
      title: words.done(number),
      placement: 'bottomRight',
      actions: (
        <Button size="small" type="primary" onClick={open}>
          {words.open}
        </Button>
      ),
    });
  };
  const confirm = async (): Promise<void> => {
    const outcome = await adding.attempt({
      evaluationId: evaluation.id,
      subjectId,
      actor: 'lead',
      ...fields,
      statement: fields.statement.trim(),
    });
    if (!outcome.ok) {
      setFailure(outcome.failure);
      return;
    }
    onClose();
    if (onRaised) onRaised(outcome.value.id);
    else offerOpening(outcome.value.id, outcome.value.position + 1);
  };
  const chooseSubject = (id: string): void => {
    // A unit that was only proposed follows the subject; one that was typed stays.
    if (fields.responsibleUnit === nameOf(subjectId)) write({ responsibleUnit: nameOf(id) });
    setSubjectId(id);
  };
  const chooseIndicator = (id: string): void => {
    const chosen = indicatorsOf(framework).find((each) => each.id === id);
    write({ indicatorId: chosen?.id ?? null, clause: chosen?.citations[0] ?? null });
  };
  return (
    <Modal
      open
      width={640}
      title={indicator ? words.titleFor(nameOf(subjectId), indicator.code, indicator.name) : words.title}
      okText={words.confirm}
      okButtonProps={{ disabled: fields.statement.trim() === '' || adding.isPending }}
      onOk={() => void confirm()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <FieldGrid>
        {!indicator && (
          <>
            <Field label={findings.headings.subject} span={3}>
              <Select
                value={subjectId}
                onChange={chooseSubject}
                showSearch={{ optionFilterProp: 'label' }}
                options={subjects.map(({ id, name }) => ({ value: id, label: name }))}
                aria-label={findings.headings.subject}
              />
            </Field>
            <Field label={findings.headings.indicator} span={3}>
              <Select
                value={fields.indicatorId ?? ''}
                onChange={chooseIndicator}
                showSearch={{ optionFilterProp: 'label' }}
                options={[
                  { value: '', label: findings.allIndicators },
                  ...indicatorsOf(framework).map(({ id, code, name }) => ({
                    value: id,
                    label: `${code} ${name}`,
                  })),
                ]}
                aria-label={findings.headings.indicator}
              />
            </Field>
          </>
        )}
        <Field label={findings.editor.statement}>
          <Input.TextArea
            autoFocus
            value={fields.statement}
            onChange={({ target }) => write({ statement: target.value })}
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={2000}
            aria-label={findings.editor.statement}
          />
        </Field>
        <Field label={findings.editor.facts} extra={reasons.length > 0 ? words.prefilled : undefined}>
          <Input.TextArea
            value={fields.facts}
            onChange={({ target }) => write({ facts: target.value })}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={8000}
            aria-label={findings.editor.facts}
          />
        </Field>
        <Field label={findings.editor.nature} span={3}>
          <Select
            value={fields.nature}
            onChange={(nature) => write({ nature })}
            options={findingNatures.map((nature) => ({ value: nature, label: findings.natures[nature] }))}
            aria-label={findings.editor.nature}
          />
        </Field>
        <Field label={findings.editor.severity} span={3}>
          <Select
            value={fields.severity}
            onChange={(severity) => write({ severity })}
            options={findingSeverities.map((severity) => ({
              value: severity,
              label: findings.severities[severity],
            }))}
            aria-label={findings.editor.severity}
          />
        </Field>
        {fields.clause && (
          <Field label={findings.editor.clause}>
            <ClauseView clause={fields.clause} />
          </Field>
        )}
      </FieldGrid>
      <FailureAlert failure={failure} />
    </Modal>
  );
};
