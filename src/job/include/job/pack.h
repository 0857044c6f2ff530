/// The pack of a meeting: cover and agenda, then for each item the papers that the plan makes and the files that it names, put
/// together before pages are laid out and written as one (decisions/52). What cannot be read of a file is told on its sheet, in
/// the agenda and as a finding; the rest of the pack is made.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "base/result.h"
#include "job/options.h"
#include "job/render.h"
#include "job/workshop.h"

namespace planverk::job {

enum class PackForm { pdf, html };
enum class PackSplit {
  none,
  by_case,       ///< a file for each case, and one for all items without a case
  by_paragraph,  ///< a file for each item
};

struct PackOptions {
  Select select;        ///< `documents` is not asked
  std::string meeting;  ///< id; empty: the only one of the plan
  std::string out;      ///< folder, made when missing
  PackForm form = PackForm::pdf;
  bool draft = false;         ///< written whatever is found, marked
  bool only_report = false;   ///< nothing is written
  PackSplit split = PackSplit::none;
  std::uint64_t most_bytes = 0;  ///< of a file, which is then divided between papers; 0: any
  bool embed_signed = false;     ///< signed files go into the pack, not beside it
  bool every_sheet = false;      ///< a sheet before each attachment, not only before those that need one
  std::string since;             ///< the list of places of the pack that was sent; empty: none was
  std::string first_page, last_page;  ///< numbers as printed: an excerpt; empty: all
  std::vector<std::string> cases;     ///< ids: an excerpt of what belongs to them; empty: all
};

/// What there is to tell of an attachment before it is taken in.
struct AttachmentVerdict {
  std::string id, title, file;
  std::string place;     ///< `plan.xml:12:5`
  std::string state;     ///< `here`, `beside`, `embedded`, `missing`, `withheld`
  std::string trouble;   ///< why it is missing
  std::string type;      ///< `pdf`, `png`, `jpeg`, `plan`
  std::uint64_t bytes = 0;
  std::string sha256;
  std::uint32_t pages = 0;
  bool tagged = false, encrypted = false, recovered = false;
  std::string language, text;  ///< `text`, `scan`, `mixed`, `empty`
  std::string claims;          ///< what its metadata say: `PDF/A-2a PDF/UA-1`
  std::vector<std::string> signers;
  std::vector<std::string> fonts;  ///< those that are not embedded
  struct Fault {
    std::string code, clause, what;
    std::size_t count = 0, page = 0;
  };
  std::vector<Fault> faults;
};

struct PackResult {
  RunResult run;                    ///< of the plan
  std::deque<RunResult> attached;   ///< of plans that it attaches
  std::vector<AttachmentVerdict> verdicts;
  std::vector<WrittenFile> files;
  std::string claims;              ///< what the pack claims: `PDF/A-2a, PDF/UA-1`; may be empty
  std::vector<std::string> holding_back;  ///< titles of what keeps it from claiming more
  std::vector<std::string> too_large;     ///< titles of papers that are larger alone than a file may be
  std::size_t missing = 0;         ///< attachments that are not in it
  bool made = false;               ///< or would be
};

/// Failure: wrong use (no such meeting, page or case), device trouble; nothing is left behind then.
Result<PackResult> make_pack(Workshop& workshop, const std::string& plan, const PackOptions& options);

/// The verdicts as text, with what can be sent to the author of each, or as JSON.
[[nodiscard]] std::string pack_report_text(const PackResult& pack, Workshop& workshop);
[[nodiscard]] std::string pack_report_json(const PackResult& pack, Workshop& workshop);

/// 2 where nothing is written because of findings, 6 where the pack is made and an attachment is missing from it, 1 for warnings
/// under `strict`.
[[nodiscard]] int exit_code(const PackResult& pack, bool strict, bool draft);

}  // namespace planverk::job
