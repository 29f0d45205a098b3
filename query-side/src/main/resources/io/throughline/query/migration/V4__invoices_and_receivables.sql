create table view.invoice (
  document_id text primary key,
  type text not null,
  status text not null,
  original_invoice_id text,
  order_id text,
  customer_id text not null,
  currency text not null,
  net bigint not null,
  tax bigint not null,
  total bigint not null,
  told_position bigint not null,
  issue_date date,
  due_date date,
  series text,
  number bigint,
  external_code text,
  external_number text,
  reason text,
  external_reference text,
  paid bigint not null default 0,
  credited bigint not null default 0,
  discounted bigint not null default 0,
  written_off bigint not null default 0,
  cleared bigint not null default 0,
  refunded bigint not null default 0
);
comment on table view.invoice is 'Invoices and credit notes, and what became of their amounts.';
comment on column view.invoice.type is 'INVOICE or CREDIT_NOTE.';
comment on column view.invoice.told_position is 'Where the log first tells of it.';
comment on column view.invoice.paid is
  'Of an invoice: total = paid + credited + discounted + written_off + outstanding.';
comment on column view.invoice.cleared is
  'Of a credit note: total = cleared + refunded + remaining.';
create index invoice_newest on view.invoice (told_position desc);
create index invoice_by_customer on view.invoice (customer_id, told_position desc);
create index invoice_by_order on view.invoice (order_id, told_position desc);

create table view.invoice_line (
  document_id text not null,
  number integer not null,
  line_id text,
  description text,
  quantity bigint not null,
  net bigint not null,
  tax bigint not null,
  primary key (document_id, number)
);
comment on table view.invoice_line is 'The lines of invoices and credit notes, as issued.';

create table view.invoice_customer (like view.order_book_customer including all);
comment on table view.invoice_customer is 'Code and name of those who are invoiced.';

create table view.receivable_item (
  item_id text primary key,
  customer_id text not null,
  order_id text,
  kind text not null,
  sign integer not null,
  currency text not null,
  amount bigint not null,
  open bigint not null,
  document_date date not null,
  due_date date not null,
  posted_on date not null,
  posted_position bigint not null,
  disputed boolean not null default false,
  dunning_level integer not null default 0,
  promised_on date
);
comment on table view.receivable_item is 'What customers owe us and we owe them, item by item.';
comment on column view.receivable_item.sign is '1 where they owe us, -1 where we owe them.';
comment on column view.receivable_item.open is 'What is left of the amount now; never negative.';
comment on column view.receivable_item.posted_on is 'The business day from which it counts.';
create index receivable_item_by_customer on view.receivable_item (customer_id, posted_position);
create index receivable_item_open on view.receivable_item (posted_position) where open <> 0;

create table view.receivable_change (
  item_id text not null,
  position bigint not null,
  effective_on date not null,
  amount bigint not null,
  primary key (item_id, position)
);
comment on table view.receivable_change is
  'What the open amount of an item rose (positive) or fell by, and from which business day on, so '
  'that it can be told for any day.';
comment on column view.receivable_change.effective_on is
  'Never before both items of a clearing are posted, so that both fall on the same day.';

create table view.receivable_customer (like view.order_book_customer including all);
comment on table view.receivable_customer is 'Code and name of those who owe us.';

create table view.payment (
  payment_id text primary key,
  customer_id text,
  currency text not null,
  amount bigint not null,
  method text not null,
  value_date date not null,
  bank_reference text,
  payer text,
  payment_references jsonb not null,
  received_position bigint not null,
  received_at timestamptz not null,
  reversal_reason text,
  cleared bigint not null default 0,
  refunded bigint not null default 0,
  taken_back bigint not null default 0
);
comment on table view.payment is 'Money that arrived, and what it was used for.';
comment on column view.payment.customer_id is 'Whose it is; none until it is identified.';
comment on column view.payment.payment_references is 'What the payer says it is for.';
comment on column view.payment.taken_back is
  'amount = cleared + refunded + unapplied + taken back by a reversal.';
create index payment_newest on view.payment (received_position desc);
create index payment_by_customer on view.payment (customer_id, received_position desc);

create table view.payment_customer (like view.order_book_customer including all);
comment on table view.payment_customer is 'Code and name of those who pay.';
