/// The domain rules, one file a subject. Each takes the context and reports; none changes anything. Which of them are
/// on, how grave they are and what is accepted is settled afterwards (settle.cpp).
#pragma once

#include "context.h"

namespace planverk::figures {

void check_risks(const Context& context);        ///< R-37 to R-40, R-43
void check_actions(const Context& context);      ///< R-45 to R-47, today's date
void check_controls(const Context& context);     ///< R-48, R-50
void check_scales(const Context& context);       ///< bands and words of scales, values of earlier years (R-51)
void check_areas(const Context& context);        ///< empty areas
void check_goals(const Context& context);        ///< R-26, R-28, R-29
void check_indicators(const Context& context);   ///< values of indicators, and assessments against them
void check_assessments(const Context& context);  ///< R-30 to R-34
void check_budgets(const Context& context);      ///< R-52, R-53, R-56 to R-58
void check_amounts(const Context& context);      ///< R-55, and figures bound by `val`
void check_kind(const Context& context);         ///< R-01, R-03: fields and sections
void check_case(const Context& context);         ///< R-02, R-04
void check_meetings(const Context& context);     ///< R-23, R-81, attendance, paragraphs, the day of minutes
void check_adoptions(const Context& context);    ///< decisions that lie ahead
void check_signatures(const Context& context);   ///< R-05
void check_deciders(const Context& context);     ///< R-80
void check_tables(const Context& context);       ///< sums and notes of written tables (R-17)
void check_revisions(const Context& context);    ///< R-79
void check_leftovers(const Context& context);    ///< R-06
void check_titles(const Context& context);       ///< R-07, R-13
void check_announced(const Context& context);    ///< R-19, R-72
void check_unused(const Context& context);       ///< facts that nothing prints
void check_language(const Context& context);     ///< quotation marks, full stops, spellings

}  // namespace planverk::figures
