/// What a run is asked to do: the command line's options as plain values. The command line and the preview only fill
/// these in; nothing below reads arguments or the environment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "base/limits.h"
#include "job/format.h"
#include "plan/variant.h"

namespace planverk::job {

/// Where things come from; common to all commands.
struct Surroundings {
  std::string root;                     ///< files may be read below it only; empty: the plan's folder
  std::string templates;                ///< folder laid over the built-in templates; empty: none
  std::string theme;                    ///< name; empty: the document's own, else `default`
  std::vector<std::string> fonts;       ///< folders searched before the manifest's
  std::string rules;                    ///< an organisation's rules.xml; empty: none
  std::optional<Language> messages;     ///< else the plan's language, else the reader's
  Language reader = fallback_language;  ///< of the surroundings the program is run in
  Limits limits;
  std::optional<Date> source_date;  ///< from SOURCE_DATE_EPOCH, read by the command line; for documents without a date
};

/// Which documents of a plan, and how they are read.
struct Select {
  std::vector<std::string> documents;  ///< ids; empty: all
  std::optional<Language> language;
  std::optional<Date> as_of;
  std::optional<plan::Reading> reading;
  plan::Audience audience = plan::Audience::full;
};

[[nodiscard]] std::vector<const Format*> every_format();

struct RenderOptions {
  Select select;
  std::vector<const Format*> formats = every_format();  ///< empty: nothing is written
  bool draft = false;                                   ///< write any status, marked, with the findings as an appendix
  bool attach_source = false;
  bool signature_fields = false;  ///< empty fields on the lines to sign on, of documents written as PDF
  std::string seal_field;         ///< name of a field for a seal at the end of documents that have none; empty: none
  std::string out;   ///< folder; made when missing
  std::string name;  ///< of the files of a run with one document, without their endings; empty: made of its facts
  unsigned jobs = 1;
  bool parts = false;      ///< what figures are made of is asked, whatever the formats
  unsigned layout_workers = 0;  ///< threads that lay out chapters of one document beside its own
};

}  // namespace planverk::job
