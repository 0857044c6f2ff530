#include "signature/verdict.h"

#include <chrono>
#include <cstdio>

namespace planverk::signature {

std::string iso_day(Moment moment) {
  return iso_time(moment).substr(0, 10);
}

std::string iso_time(Moment moment) {
  using namespace std::chrono;
  const sys_seconds at{seconds(moment)};
  const sys_days day = floor<days>(at);
  const year_month_day date(day);
  const hh_mm_ss time(at - day);
  char text[48] = {};
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return text;
}

Standing FileVerdict::standing() const {
  if (signatures.empty()) return Standing::indeterminate;
  Standing worst = Standing::passed;
  for (const SignatureVerdict& each : signatures) {
    if (each.now == Standing::failed) return Standing::failed;
    if (each.now == Standing::indeterminate) worst = Standing::indeterminate;
  }
  return worst;
}

const char* name_of(Level level) {
  switch (level) {
    case Level::other:
      return "other";
    case Level::b_b:
      return "B-B";
    case Level::b_t:
      return "B-T";
    case Level::b_lt:
      return "B-LT";
    case Level::b_lta:
      return "B-LTA";
  }
  return "";
}

const char* name_of(Standing standing) {
  switch (standing) {
    case Standing::passed:
      return "passed";
    case Standing::failed:
      return "failed";
    case Standing::indeterminate:
      return "indeterminate";
  }
  return "";
}

const char* name_of(Later later) {
  switch (later) {
    case Later::nothing:
      return "nothing";
    case Later::evidence:
      return "evidence";
    case Later::signatures:
      return "signatures";
    case Later::form_fill:
      return "form-fill";
    case Later::annotations:
      return "annotations";
    case Later::not_allowed:
      return "not-allowed";
    case Later::unreadable:
      return "unreadable";
  }
  return "";
}

}  // namespace planverk::signature
