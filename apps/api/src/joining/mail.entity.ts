import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A mail that was written; readable only where there is a mailbox page. */
@Entity('mails')
export class MailEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mails_pkey' })
  id!: string;
  @Column('text')
  recipient!: string;
  @Column('text')
  subject!: string;
  @Column('text')
  body!: string;
  @Column('text', { nullable: true })
  link!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
