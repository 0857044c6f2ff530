#include "sign/mark_words.h"

#include <ctime>

#include "language/format.h"

namespace planverk::job {

DayAndTime day_and_time(signature::Moment moment) {
  const auto time = static_cast<std::time_t>(moment);
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  char day[32], clock[16];
  return {{day, std::strftime(day, sizeof day, "%Y-%m-%d", &parts)}, {clock, std::strftime(clock, sizeof clock, "%H:%M", &parts)}};
}

std::vector<pdf::MarkLine> mark_lines(const std::string& signer, const SignOptions& options,
                                      const templates::Labels& labels, const language::Pack& pack) {
  const DayAndTime when = day_and_time(options.at);
  const auto label = [&](const char* key) {
    return labels.text(key, std::vector<std::pair<std::string, std::string>>{
                                {"date", language::long_date(pack, when.day)}, {"time", when.time}, {"place", options.place}})
        .value_or(std::string());
  };
  std::vector<pdf::MarkLine> out{{label("signature.mark-by"), false},
                                 {signer, true},
                                 {label(options.place.empty() ? "signature.mark-when" : "signature.mark-where"), false}};
  if (!options.reason.empty()) out.push_back({options.reason, false});
  return out;
}

std::string mark_words(const std::vector<pdf::MarkLine>& lines) {
  std::string out;
  for (const pdf::MarkLine& line : lines) {
    // The signer's name ends what begins before it.
    if (!out.empty()) out += line.strong ? " " : ", ";
    out += line.words;
  }
  return out;
}

}  // namespace planverk::job
