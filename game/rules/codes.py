"""Numbers of the words of the rule book, and of the columns of its tables."""

from typing import Final

from game.world.vocabulary import (
    CHARACTERS,
    EFFECTS,
    FAMILIES,
    LINKS,
    MEASURES,
    OPERATIONS,
    REGIME_STATES,
    ROLES,
    STATUSES,
    TAGS,
    TARGETS,
    TERRAINS,
    TIES,
    TRACKS,
)

(OFFENCE, DEFENCE, ECONOMY, COHESION, STANDING, ENERGY, NUCLEAR, ORIENTATION, RESERVE, TOLL) = range(len(TRACKS))
TRACK_COUNT: Final = len(TRACKS)

(SELF, TARGET, RIVALS, BACKERS, ALLIES, OTHERS, EVERYONE, NEIGHBOURS) = range(len(ROLES))
(NO_TIE, RIVALRY, ALIGNED) = range(len(TIES))
(NO_REGIME, IN_FORCE, SUSPENDED) = range(len(REGIME_STATES))
RESTORED: Final = 3
(CONCILIATORY, DEFENSIVE, DUAL_USE, OFFENSIVE) = range(len(CHARACTERS))
(AT_NOBODY, AT_ACTOR, AT_REGION) = range(len(TARGETS))
(NO_OPERATION, GROUND, AIR, SEA, RAID) = range(len(OPERATIONS))
(UNDISPUTED, CONTESTED, SEPARATIST, OCCUPIED, RECOGNISED, ANNEXED) = range(len(STATUSES))
(OPEN_GROUND, URBAN, MOUNTAIN, RIVER, COAST) = range(len(TERRAINS))
(NO_LINK, ROAD, PASS, TUNNEL, BRIDGE, SEA_WAY) = range(len(LINKS))
(NOT_ALIGNED, DIALOGUE, PARTNERSHIP, PLAN, PROMISE, MEMBER) = range(6)
(SITUATION_I, SITUATION_II, SITUATION_III, SITUATION_IV) = range(1, 5)
FAMILY_COUNT: Final = len(FAMILIES)
ARMING: Final = FAMILIES.index("arming")

(
    DO_MODIFIER,
    DO_TRACK,
    DO_REGIME,
    DO_ALIGNMENT,
    DO_INTENT,
    DO_CLOCK,
    DO_BRINK,
    DO_FORCES,
    DO_STATUS,
    DO_HOLDER,
    DO_FORT,
    DO_WAR,
    DO_OPERATION,
    DO_WITHDRAW,
) = range(len(EFFECTS))

(
    M_TRACK,
    M_ALIGNMENT,
    M_MODIFIER,
    M_REGIME,
    M_WAR,
    M_STATUS,
    M_HOLDS,
    M_CLAIMS,
    M_FORCES,
    M_NEAR,
    M_ACCESS,
    M_BRINK,
    M_INTENT,
    M_OFFER,
    M_TREATY,
    M_TAG,
    M_DISTRUST,
    M_TURN,
    M_HELD,
    M_TOLL,
    M_FORT,
    M_SITUATION,
    M_CLASH,
    M_DISPUTE,
) = range(len(MEASURES))

# Acts: orders that the rules carry out themselves.
(ORDINARY, PROPOSE, ACCEPT, REFUSE, WITHDRAW_OFFER) = range(5)

# Cells of a dyad, of an ordered pair, of a region, of the board.
(CLASH, SITUATION, WAR, ALIGNMENT) = range(4)
DYAD_CELLS: Final = 4
(DISTRUST, INTENT, CLOCK, OFFER, OFFER_CLAUSES, OFFER_AGE, COLD, THREATS, GESTURES) = range(9)
PAIR_CELLS: Final = 9
(HOLDER, STATUS, FORT) = range(3)
REGION_CELLS: Final = 3
(TURN, BRINK, BRINK_RISEN, SEASONS, PEACE, TREATIES_MADE, TAKEN, ENDING) = range(8)
BOARD_CELLS: Final = 8

# Columns of the table of actors.
(A_TAGS, A_PRIOR, A_POINTS, A_ECONOMY, A_COHESION, A_FIRST, A_UP_TO_0, A_UP_TO_1, A_UP_TO_2, A_UP_TO_3, A_LAST) = range(11)
ACTOR_COLUMNS: Final = 11
DEAREST: Final = 4
# Columns of the table of modifiers.
(D_MATERIAL, D_SIGN, D_CLASH, D_READER, D_SUBJECT, D_FADES, D_PRIVATE) = range(7)
# Columns of the table of moves.
(
    V_FAMILY,
    V_COST,
    V_CHARACTER,
    V_COVERT,
    V_TARGET,
    V_TIE,
    V_BY,
    V_TO,
    V_OPERATION,
    V_UNLIMITED,
    V_PRICE,
    V_FIRST_NEED,
    V_LAST_NEED,
    V_FIRST_EFFECT,
    V_LAST_EFFECT,
    V_FIRST_BREACH,
    V_LAST_BREACH,
    V_ACT,
) = range(18)
# Columns of needs, effects, regimes, treaties, clauses and events, occurrences, regions, aims.
(N_MEASURE, N_WHAT, N_OF, N_ABOUT, N_LEAST, N_MOST) = range(6)
(E_DO, E_WHAT, E_OF, E_ABOUT, E_STEP, E_TO) = range(6)
(G_WEIGHT, G_SETTLEMENT) = range(2)
(T_FIRST, T_LAST, T_CORE, T_FIRST_NEED, T_LAST_NEED, T_AVAILABLE) = range(6)
(C_FIRST, C_LAST) = range(2)
(O_TURN, O_EVENT, O_OF, O_ABOUT, O_PLACE, O_ODDS) = range(6)
(R_CLAIMANT, R_TERRAIN, R_PEOPLE, R_COASTAL, R_BACKER) = range(5)
(I_SEAT, I_TARGET, I_REGION, I_POINTS, I_WHEN, I_FIRST_NEED, I_LAST_NEED) = range(7)
(WHEN_ALWAYS, WHEN_MALIGN, WHEN_BENIGN) = range(3)

# Columns of an order, and how many fit on a sheet.
(O_MOVE, O_TARGET, O_REGION, O_TREATY, O_CLAUSES) = range(5)
ORDER_COLUMNS: Final = 5
# Columns of a candidate's gate, and of its guards with what they leave open.
(K_HOLDER, K_ROW) = range(2)
(K_FIRST, K_LAST, K_OPEN, K_LEFT) = range(4)
(LEFT_PRICE, LEFT_REACH, LEFT_TREATY) = (1, 2, 4)
PATRON_TAG: Final = TAGS.index("patron")
PROMISERS: Final = 1 << TAGS.index("alliance") | 1 << TAGS.index("union")
"""Tags of those who can promise a place and admit to it."""
BALANCE_COLUMN: Final = 5
NOT_FOUGHT: Final = 99
"""Beside an order where its balance would stand: no operation is fought on it."""
SHEET_ROWS: Final = 6
SHEET_COLUMNS: Final = 6
SHEET_LENGTH: Final = 1 + SHEET_ROWS * SHEET_COLUMNS
NOBODY: Final = -1
NOWHERE: Final = -1

# Columns of the ledger.
(L_CELL, L_STEPS, L_CAUSE, L_WHAT, L_BY, L_ON, L_REGION, L_DIE) = range(8)
LEDGER_COLUMNS: Final = 8
LEDGER_ROWS: Final = 4096
NO_CELL: Final = -1

# Causes of a posting.
(
    BY_SETUP,
    BY_EVENT,
    BY_ORDER,
    BY_FAILED_ORDER,
    BY_TREATY,
    BY_BREACH,
    BY_READING,
    BY_OPERATION,
    BY_COUNT,
    BY_SPIRAL,
    BY_FADING,
    BY_POLITICS,
    BY_BRINK,
    BY_ENDING,
    BY_CLOCK,
    BY_RULING,
) = range(16)

# What a spiral, political or brink posting says in its `what` column.
(SP_FEAR, SP_CALM, SP_MALIGN, SP_BENIGN, SP_SPILL_OVER, SP_FEEDBACK, SP_TEMPTED, SP_RESTRAINED, SP_DARES, SP_DETERRED) = range(
    10
)
(PO_UPKEEP, PO_RECOVERY, PO_COHESION, PO_STANDING, PO_FALL, PO_POINTS) = range(6)

# Names of dice.
(FOR_EVENT, FOR_READING, FOR_OPERATION, FOR_BRINK, FOR_HORIZON, FOR_INTENT, FOR_PLAYER) = range(7)
ANY: Final = -1

# What a ruling may decide beside dice: whether an order is carried out.
FOR_ORDER: Final = 7
(CANCELLED, ALLOWED) = range(2)
NO_RULING: Final = -1

# Endings, in the order in which they are looked for.
(
    NO_ENDING,
    CATASTROPHE,
    COLLAPSE,
    COOPERATIVE_PEACE,
    WAR_WITHOUT_END,
    LIMITED_VICTORY,
    FROZEN_CONFLICT,
    ARMED_PEACE,
    UNEASY_CALM,
) = range(9)
ENDINGS: Final = (
    "",
    "catastrophe",
    "collapse",
    "cooperative-peace",
    "war-without-end",
    "limited-victory",
    "frozen-conflict",
    "armed-peace",
    "uneasy-calm",
)

# Modifiers that the rules themselves place or look at.
KNOWN: Final = (
    "suspicion",
    "benefit-of-doubt",
    "goodwill",
    "memory",
    "nationalism",
    "image",
    "institutional-assurance",
    "settlement-process",
    "war",
    "territory",
)
(
    K_SUSPICION,
    K_BENEFIT,
    K_GOODWILL,
    K_MEMORY,
    K_NATIONALISM,
    K_IMAGE,
    K_INSTITUTIONS,
    K_SETTLEMENT,
    K_WAR,
    K_TERRITORY,
) = range(10)

# Settings, in the order of `game.world.settings.SETTINGS`.
(
    S_UNCERTAINTY,
    S_INCOMPATIBLE,
    S_ALARMED,
    S_CONVINCED,
    S_DETERRENCE,
    S_MALICE,
    S_FEAR_LIMIT,
    S_INDISTINGUISHABLE,
    S_ADVANTAGE,
    S_BRINK_START,
    S_PEACE_TURNS,
    S_OPEN,
    S_DOCUMENTED,
    S_THEORY,
    S_LEAST,
    S_MOST,
) = range(16)
(SPIRAL, DETERRENCE) = range(2)

# Why an order is not legal.
(
    LEGAL,
    GAME_OVER,
    NOT_YOUR_MOVE,
    WRONG_TARGET,
    WRONG_TIE,
    WRONG_KIND,
    SHEET_FULL,
    TOO_FEW_POINTS,
    ORDERED_TWICE,
    CANNOT_PAY,
    NO_WAY_THERE,
    BAD_TREATY,
    NO_OFFER,
    NEED_UNMET,
) = range(14)
