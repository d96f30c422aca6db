"""The first form of a desk."""

import sqlalchemy as sa
from alembic import op

revision = "1"
down_revision = None


def upgrade() -> None:
    op.create_table('column_memory',
    sa.Column('fingerprint', sa.Text(), nullable=False),
    sa.Column('header', sa.Text(), nullable=False),
    sa.Column('field', sa.Text(), nullable=True),
    sa.PrimaryKeyConstraint('fingerprint', 'header')
    )
    op.create_table('company',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('key'),
    sqlite_autoincrement=True
    )
    op.create_table('event',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('starts_on', sa.Integer(), nullable=True),
    sa.Column('ends_on', sa.Integer(), nullable=True),
    sa.Column('place', sa.Text(), nullable=True),
    sa.Column('cost', sa.BigInteger(), nullable=True),
    sa.Column('product', sa.Text(), nullable=True),
    sa.Column('basis', sa.Text(), nullable=True),
    sa.Column('giver', sa.Text(), nullable=True),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True
    )
    op.create_table('member',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('department', sa.Text(), server_default='both', nullable=False),
    sa.Column('is_active', sa.Integer(), server_default='1', nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('name'),
    sqlite_autoincrement=True
    )
    op.create_table('pact',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('version', sa.Integer(), nullable=True),
    sa.Column('body', sa.Text(), nullable=False),
    sa.Column('note', sa.Text(), nullable=True),
    sa.Column('marketing', sa.Text(), nullable=True),
    sa.Column('sales', sa.Text(), nullable=True),
    sa.Column('published_at', sa.BigInteger(), nullable=True),
    sa.Column('saved_at', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('version')
    )
    op.create_table('saved_view',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('filter', sa.Text(), nullable=False),
    sa.Column('order', sa.Text(), server_default='urgency', nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True
    )
    op.create_table('setting',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('key', sa.Text(), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('key'),
    sqlite_autoincrement=True
    )
    op.create_table('step',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('at', sa.BigInteger(), nullable=False),
    sa.Column('member', sa.Text(), nullable=False),
    sa.Column('words', sa.Text(), server_default='{}', nullable=False),
    sa.Column('undoes', sa.Integer(), nullable=True),
    sa.Column('undone_by', sa.Integer(), nullable=True),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True
    )
    op.create_table('change',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('step_id', sa.Integer(), nullable=False),
    sa.Column('entity', sa.Text(), nullable=False),
    sa.Column('entity_id', sa.Integer(), nullable=False),
    sa.Column('lead_id', sa.Integer(), nullable=True),
    sa.Column('before', sa.Text(), nullable=True),
    sa.Column('after', sa.Text(), nullable=True),
    sa.Column('is_deletion', sa.Integer(), server_default='0', nullable=False),
    sa.ForeignKeyConstraint(['step_id'], ['step.id'], ),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True
    )
    op.create_index('change_lead', 'change', ['lead_id'], unique=False)
    op.create_index('change_step', 'change', ['step_id'], unique=False)
    op.create_table('import_batch',
    sa.Column('step_id', sa.Integer(), nullable=False),
    sa.Column('file', sa.Text(), nullable=False),
    sa.Column('digest', sa.Text(), nullable=False),
    sa.Column('kind', sa.Text(), nullable=False),
    sa.Column('preset', sa.Text(), nullable=True),
    sa.Column('event_id', sa.Integer(), nullable=True),
    sa.Column('counts', sa.Text(), nullable=False),
    sa.Column('rejected', sa.Text(), server_default='[]', nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['step_id'], ['step.id'], ),
    sa.PrimaryKeyConstraint('step_id')
    )
    op.create_table('lead',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('revision', sa.Integer(), server_default='1', nullable=False),
    sa.Column('board_column', sa.Text(), server_default='MAL', nullable=False),
    sa.Column('standing', sa.Integer(), server_default='12', nullable=False),
    sa.Column('urgency', sa.BigInteger(), server_default='0', nullable=False),
    sa.Column('stage', sa.Text(), server_default='MAL', nullable=False),
    sa.Column('stage_day', sa.Integer(), nullable=False),
    sa.Column('engagement', sa.Integer(), server_default='0', nullable=False),
    sa.Column('grade', sa.Text(), nullable=True),
    sa.Column('fit_points', sa.Integer(), server_default='0', nullable=False),
    sa.Column('fit_known', sa.Integer(), server_default='0', nullable=False),
    sa.Column('fit_weight', sa.Integer(), server_default='0', nullable=False),
    sa.Column('rank', sa.Text(), nullable=True),
    sa.Column('owner', sa.Text(), nullable=True),
    sa.Column('full_name', sa.Text(), nullable=True),
    sa.Column('family_name', sa.Text(), nullable=True),
    sa.Column('given_name', sa.Text(), nullable=True),
    sa.Column('company', sa.Text(), nullable=True),
    sa.Column('department', sa.Text(), nullable=True),
    sa.Column('job_title', sa.Text(), nullable=True),
    sa.Column('due_at', sa.BigInteger(), nullable=True),
    sa.Column('touched_day', sa.Integer(), server_default='0', nullable=False),
    sa.Column('rests_until', sa.Integer(), nullable=True),
    sa.Column('rested_at', sa.BigInteger(), nullable=True),
    sa.Column('returned_at', sa.BigInteger(), nullable=True),
    sa.Column('strong_at', sa.BigInteger(), nullable=True),
    sa.Column('strong_day', sa.Integer(), nullable=True),
    sa.Column('strong_code', sa.Integer(), nullable=True),
    sa.Column('next_action', sa.Text(), nullable=True),
    sa.Column('next_action_on', sa.Integer(), nullable=True),
    sa.Column('next_action_time', sa.Text(), nullable=True),
    sa.Column('next_action_kind', sa.Text(), nullable=True),
    sa.Column('last_code', sa.Text(), nullable=True),
    sa.Column('last_day', sa.Integer(), nullable=True),
    sa.Column('last_event_id', sa.Integer(), nullable=True),
    sa.Column('duplicates', sa.Integer(), server_default='0', nullable=False),
    sa.Column('opted_out_on', sa.Integer(), nullable=True),
    sa.Column('amount', sa.BigInteger(), nullable=True),
    sa.Column('is_monthly', sa.Integer(), server_default='0', nullable=False),
    sa.Column('won_on', sa.Integer(), nullable=True),
    sa.Column('reason', sa.Text(), nullable=True),
    sa.Column('name_key', sa.Text(), server_default='', nullable=False),
    sa.Column('persona', sa.Text(), nullable=True),
    sa.Column('avoid', sa.Text(), nullable=True),
    sa.Column('role', sa.Text(), nullable=True),
    sa.Column('kana', sa.Text(), nullable=True),
    sa.Column('family_kana', sa.Text(), nullable=True),
    sa.Column('given_kana', sa.Text(), nullable=True),
    sa.Column('roman_name', sa.Text(), nullable=True),
    sa.Column('company_kana', sa.Text(), nullable=True),
    sa.Column('company_id', sa.Integer(), nullable=True),
    sa.Column('email', sa.Text(), nullable=True),
    sa.Column('email2', sa.Text(), nullable=True),
    sa.Column('phone', sa.Text(), nullable=True),
    sa.Column('phone2', sa.Text(), nullable=True),
    sa.Column('mobile', sa.Text(), nullable=True),
    sa.Column('fax', sa.Text(), nullable=True),
    sa.Column('postal_code', sa.Text(), nullable=True),
    sa.Column('prefecture', sa.Text(), nullable=True),
    sa.Column('city', sa.Text(), nullable=True),
    sa.Column('address', sa.Text(), nullable=True),
    sa.Column('country', sa.Text(), nullable=True),
    sa.Column('website', sa.Text(), nullable=True),
    sa.Column('industry', sa.Text(), nullable=True),
    sa.Column('employees', sa.BigInteger(), nullable=True),
    sa.Column('employees_to', sa.BigInteger(), nullable=True),
    sa.Column('revenue', sa.BigInteger(), nullable=True),
    sa.Column('revenue_to', sa.BigInteger(), nullable=True),
    sa.Column('event_id', sa.Integer(), nullable=True),
    sa.Column('exchanged_on', sa.Integer(), nullable=True),
    sa.Column('registered_at', sa.BigInteger(), nullable=True),
    sa.Column('registration_status', sa.Text(), nullable=True),
    sa.Column('attended', sa.Integer(), nullable=True),
    sa.Column('joined_at', sa.BigInteger(), nullable=True),
    sa.Column('left_at', sa.BigInteger(), nullable=True),
    sa.Column('minutes', sa.Integer(), nullable=True),
    sa.Column('consent', sa.Text(), nullable=True),
    sa.Column('memo', sa.Text(), nullable=True),
    sa.Column('tags', sa.Text(), nullable=True),
    sa.Column('source', sa.Text(), nullable=True),
    sa.Column('external_id', sa.Text(), nullable=True),
    sa.Column('linkedin', sa.Text(), nullable=True),
    sa.Column('stage_at', sa.BigInteger(), nullable=False),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.Column('updated_at', sa.BigInteger(), nullable=False),
    sa.Column('created_step', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['company_id'], ['company.id'], ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['last_event_id'], ['event.id'], ondelete='SET NULL'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True
    )
    op.create_index('lead_amount', 'lead', ['board_column', 'amount'], unique=False, sqlite_where=sa.text('amount IS NOT NULL'))
    op.create_index('lead_company', 'lead', ['company_id'], unique=False)
    op.create_index('lead_due', 'lead', ['due_at'], unique=False, sqlite_where=sa.text('due_at IS NOT NULL'))
    op.create_index('lead_email', 'lead', ['email'], unique=False)
    op.create_index('lead_entered', 'lead', ['board_column', 'stage_day'], unique=False)
    op.create_index('lead_score', 'lead', ['board_column', 'engagement', 'id'], unique=False)
    op.create_index('lead_urgency', 'lead', ['board_column', 'standing', 'urgency', 'id'], unique=False)
    op.create_table('activity',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('lead_id', sa.Integer(), nullable=False),
    sa.Column('code', sa.Text(), nullable=False),
    sa.Column('day', sa.Integer(), nullable=False),
    sa.Column('at', sa.BigInteger(), nullable=False),
    sa.Column('event_id', sa.Integer(), nullable=True),
    sa.Column('minutes', sa.Integer(), nullable=True),
    sa.Column('note', sa.Text(), nullable=True),
    sa.Column('details', sa.Text(), nullable=True),
    sa.Column('member', sa.Text(), nullable=True),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['lead_id'], ['lead.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True
    )
    op.create_index('activity_code', 'activity', ['code', 'lead_id', 'day', 'id', 'minutes', 'event_id', 'at'], unique=False)
    op.create_index('activity_event', 'activity', ['event_id', 'lead_id'], unique=False, sqlite_where=sa.text('event_id IS NOT NULL'))
    op.create_index('activity_lead', 'activity', ['lead_id', 'day'], unique=False)
    op.create_table('consent',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('lead_id', sa.Integer(), nullable=False),
    sa.Column('basis', sa.Text(), nullable=False),
    sa.Column('day', sa.Integer(), nullable=False),
    sa.Column('event_id', sa.Integer(), nullable=True),
    sa.Column('mailing', sa.Text(), nullable=True),
    sa.Column('member', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['event_id'], ['event.id'], ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['lead_id'], ['lead.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True
    )
    op.create_index('consent_lead', 'consent', ['lead_id'], unique=False)
    op.create_table('duplicate',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('a_id', sa.Integer(), nullable=False),
    sa.Column('b_id', sa.Integer(), nullable=False),
    sa.Column('score', sa.Float(), nullable=False),
    sa.Column('is_different', sa.Integer(), server_default='0', nullable=False),
    sa.Column('because', sa.Text(), nullable=True),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.ForeignKeyConstraint(['a_id'], ['lead.id'], ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['b_id'], ['lead.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True
    )
    op.create_index('duplicate_b', 'duplicate', ['b_id'], unique=False)
    op.create_index('duplicate_pair', 'duplicate', ['a_id', 'b_id'], unique=True)
    op.create_table('lead_key',
    sa.Column('key', sa.BigInteger(), nullable=False),
    sa.Column('lead_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['lead_id'], ['lead.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('key', 'lead_id'),
    sqlite_with_rowid=False
    )
    op.create_index('lead_key_lead', 'lead_key', ['lead_id'], unique=False)
    op.create_table('lead_search',
    sa.Column('lead_id', sa.Integer(), nullable=False),
    sa.Column('text', sa.Text(), server_default='', nullable=False),
    sa.ForeignKeyConstraint(['lead_id'], ['lead.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('lead_id')
    )
    op.create_table('score_history',
    sa.Column('lead_id', sa.Integer(), nullable=False),
    sa.Column('day', sa.Integer(), nullable=False),
    sa.Column('engagement', sa.Integer(), nullable=False),
    sa.Column('grade', sa.Text(), nullable=True),
    sa.Column('fit_points', sa.Integer(), nullable=False),
    sa.Column('fit_known', sa.Integer(), nullable=False),
    sa.Column('pact_version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['lead_id'], ['lead.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('lead_id', 'day')
    )
    op.create_table('stage_move',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('lead_id', sa.Integer(), nullable=False),
    sa.Column('at', sa.BigInteger(), nullable=False),
    sa.Column('day', sa.Integer(), nullable=False),
    sa.Column('before', sa.Text(), nullable=True),
    sa.Column('after', sa.Text(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=True),
    sa.Column('note', sa.Text(), nullable=True),
    sa.Column('until', sa.Integer(), nullable=True),
    sa.Column('evidence_id', sa.Integer(), nullable=True),
    sa.Column('agreed_marketing', sa.Text(), nullable=True),
    sa.Column('agreed_sales', sa.Text(), nullable=True),
    sa.Column('amount', sa.BigInteger(), nullable=True),
    sa.Column('grade', sa.Text(), nullable=True),
    sa.Column('engagement', sa.Integer(), nullable=True),
    sa.Column('pact_version', sa.Integer(), nullable=True),
    sa.Column('member', sa.Text(), nullable=True),
    sa.ForeignKeyConstraint(['evidence_id'], ['activity.id'], ondelete='SET NULL'),
    sa.ForeignKeyConstraint(['lead_id'], ['lead.id'], ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id'),
    sqlite_autoincrement=True
    )
    op.create_index('stage_move_day', 'stage_move', ['day'], unique=False)
    op.create_index('stage_move_lead', 'stage_move', ['lead_id', 'id'], unique=False)
