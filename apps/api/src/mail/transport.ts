import { createTransport } from 'nodemailer';
import type { Config } from '../platform/index.js';

/** A mail that waits to be sent. */
export interface Sendable {
  readonly id: string;
  readonly recipient: string;
  readonly recipient_name: string;
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string;
  readonly reply_to: string | null;
  readonly unsubscribe: string | null;
}

/** `sent`: the server has taken it. `refused`: it will never take it. `failed`: perhaps later. */
export interface SendResult {
  readonly outcome: 'sent' | 'refused' | 'failed';
  /** What the server or the line said; null where it was sent. */
  readonly problem: string | null;
}

/** Longest wait for each step of the conversation, milliseconds. */
const STEP_MS = 10_000;
/** Longest whole conversation: shorter than the lease of a mail, so that the next holder does not send beside it. */
export const SEND_MS = 25_000;

/** The line to the mail server that the settings name. */
export class Transport {
  private readonly line;
  private readonly from: string;
  private readonly host: string;

  /** @param settings with `smtpUrl`, `mailFrom` and `publicUrl` */
  constructor({ smtpUrl, mailFrom, publicUrl }: Config) {
    this.from = mailFrom!;
    this.host = new URL(publicUrl!).hostname;
    this.line = createTransport(
      {
        url: smtpUrl,
        connectionTimeout: STEP_MS,
        greetingTimeout: STEP_MS,
        socketTimeout: STEP_MS,
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      { from: this.from },
    );
  }

  /** Header `Message-ID` of the mail `id`: the same at every try, so that a second copy is known for one. */
  messageId(id: string): string {
    return `<${id}@${this.host}>`;
  }

  /** Sends one mail in a conversation of its own; never throws. At most {@link SEND_MS}. */
  async send(mail: Sendable): Promise<SendResult> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The conversation took too long.')), SEND_MS);
    });
    try {
      await Promise.race([this.converse(mail), late]);
      return { outcome: 'sent', problem: null };
    } catch (error) {
      return {
        outcome: isFinal(error) ? 'refused' : 'failed',
        problem: (error as Error).message.slice(0, 500),
      };
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    this.line.close();
  }

  private async converse(mail: Sendable): Promise<void> {
    const { id, recipient, recipient_name: name, language, subject, body, html } = mail;
    await this.line.sendMail({
      messageId: this.messageId(id),
      to: { name, address: recipient },
      ...(mail.reply_to && { replyTo: mail.reply_to }),
      subject,
      text: body,
      html,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': language,
        ...(mail.unsubscribe && {
          'List-Unsubscribe': `<${mail.unsubscribe}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    });
  }
}

/** The server has refused this sender, recipient or text for good: 5xx to one of them (RFC 5321, section 4.2.1). */
function isFinal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500;
}
