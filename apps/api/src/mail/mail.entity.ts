import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type MailState = 'waiting' | 'sent' | 'dead';

/** A mail: waiting to be sent, sent, or given up. The app role reads it only where there is a mailbox page. */
@Entity('mails')
@Check('mails_state_check', "state IN ('waiting', 'sent', 'dead')")
@Index('mails_waiting_idx', ['nextTryAt', 'id'], { where: "state = 'waiting'" })
@Index('mails_ended_idx', ['createdAt'], { where: "state <> 'waiting'" })
export class MailEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mails_pkey' })
  id!: string;
  @Column('text')
  recipient!: string;
  @Column('text', { name: 'recipient_name', default: '' })
  recipientName!: string;
  @Column('text', { default: 'en' })
  language!: string;
  @Column('text')
  subject!: string;
  /** Plain text. */
  @Column('text')
  body!: string;
  @Column('text', { default: '' })
  html!: string;
  /** The address of its first button. */
  @Column('text', { nullable: true })
  link!: string | null;
  @Column('text', { name: 'reply_to', nullable: true })
  replyTo!: string | null;
  /** Address that ends mails of this sort when something is posted to it. */
  @Column('text', { nullable: true })
  unsubscribe!: string | null;
  @Column('text', { default: 'waiting' })
  state!: MailState;
  @Column('integer', { default: 0 })
  attempts!: number;
  @Column('timestamptz', { name: 'next_try_at', default: () => 'app_now()' })
  nextTryAt!: Date;
  /** How often it was taken; only the last taker may mark it. */
  @Column('integer', { default: 0 })
  lease!: number;
  @Column('timestamptz', { name: 'leased_until', nullable: true })
  leasedUntil!: Date | null;
  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'app_now()' })
  createdAt!: Date;
}
