/// What a signed field says: who signed, and when.
#pragma once

#include <string>
#include <vector>

#include "job/sign.h"
#include "language/pack.h"
#include "pdf/mark.h"
#include "template/template.h"

namespace planverk::job {

/// `2026-03-02`, `14:15` of a moment, in UTC.
struct DayAndTime {
  std::string day, time;
};
[[nodiscard]] DayAndTime day_and_time(signature::Moment moment);

[[nodiscard]] std::vector<pdf::MarkLine> mark_lines(const std::string& signer, const SignOptions& options,
                                                    const templates::Labels& labels, const language::Pack& pack);
/// The same in one sentence, for those who do not see it.
[[nodiscard]] std::string mark_words(const std::vector<pdf::MarkLine>& lines);

}  // namespace planverk::job
