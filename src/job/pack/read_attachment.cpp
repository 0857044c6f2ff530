#include "pack/read_attachment.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>

#include "base/hash.h"
#include "job/report.h"
#include "pack/picture.h"
#include "picture/image.h"

namespace planverk::job {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"pack-attachment", "", Stage::document, RuleClass::content, Severity::error,
     "Each attachment that goes with a pack has a file that can be read.", "program-pack"},
    {"pack-extension", "", Stage::document, RuleClass::content, Severity::warning,
     "The name of an attachment's file ends in what the file is.", "program-pack"},
    {"pack-picture-alt", "", Stage::document, RuleClass::content, Severity::warning,
     "A picture that is an attachment says in words what it shows.", "program-pack"},
};

namespace {

struct FileKind {
  std::string_view name;
  PaperKind kind;
  std::array<std::string_view, 3> endings;
};
constexpr FileKind file_kinds[] = {
    {"pdf", PaperKind::pdf, {"pdf"}},
    {"png", PaperKind::picture, {"png"}},
    {"jpeg", PaperKind::picture, {"jpg", "jpeg"}},
    {"plan", PaperKind::plan, {"xml"}},
    {"svg", PaperKind::picture, {"svg"}},
};

/// A PDF may have a few bytes before its header (ISO 32000-1, implementation note 13).
constexpr std::size_t header_room = 1024;

const FileKind* kind_of(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return &file_kinds[1];
  if (bytes.starts_with("\xFF\xD8\xFF")) return &file_kinds[2];
  const std::string_view head = bytes.substr(0, header_room);
  if (head.find("%PDF-") != std::string_view::npos) return &file_kinds[0];
  if (head.find("<planData") != std::string_view::npos) return &file_kinds[3];
  if (head.find("<svg") != std::string_view::npos) return &file_kinds[4];
  return nullptr;
}

std::string ending_of(std::string_view path) {
  const std::size_t name = path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1;
  const std::size_t point = path.rfind('.');
  if (point == std::string_view::npos || point < name) return {};
  std::string out(path.substr(point + 1));
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  return out;
}

const FileKind* kind_ending_in(std::string_view ending) {
  for (const FileKind& each : file_kinds) {
    if (std::ranges::find(each.endings, ending) != each.endings.end() && !ending.empty()) return &each;
  }
  return nullptr;
}

std::string_view word_of(foreign::Substance substance) {
  constexpr std::string_view words[] = {"empty", "text", "scan", "mixed"};
  return words[static_cast<std::size_t>(substance)];
}

std::string claims_of(const foreign::Facts& facts) {
  std::string out;
  if (!facts.pdfa.empty()) out = "PDF/A-" + facts.pdfa;
  if (!facts.pdfua.empty()) out += (out.empty() ? "PDF/UA-" : " PDF/UA-") + facts.pdfua;
  return out;
}

/// Of a person; that a time was stamped on it is none.
bool is_signed(const foreign::Facts& facts) {
  return std::ranges::any_of(facts.signatures, [](const foreign::SignatureFacts& each) { return !each.timestamp; });
}

void read_pdf(Paper& paper, std::string bytes, Diagnostics& found) {
  auto document = foreign::Document::open(std::move(bytes));
  if (!document) return set_missing(paper, std::string(foreign::code(document.error().trouble)), found);
  paper.facts = document->facts();
  if (is_signed(*paper.facts)) paper.state = figures::PaperState::beside;
}

}  // namespace

void set_missing(Paper& paper, std::string trouble, Diagnostics& found) {
  paper.state = figures::PaperState::missing;
  paper.trouble = std::move(trouble);
  found.add("pack-attachment", paper.at)
      .with("title", paper.title)
      .with("file", paper.href)
      .with("trouble", paper.trouble)
      .mend({}, {{"file", paper.href}})
      .about(paper.place);
}

Status AttachmentFiles::read(Paper& paper, Diagnostics& found) const {
  if (paper.state == figures::PaperState::withheld) return {};
  if (paper.href.empty()) {
    set_missing(paper, "no-file", found);
    return {};
  }
  const auto place = picture::place_beside(paper.href, sources.name(paper.at.file), root);
  if (!place) {
    set_missing(paper, "outside", found);
    return {};
  }
  paper.path = *place;
  if (!files.map(paper.path, std::numeric_limits<std::uint64_t>::max())) {
    set_missing(paper, "absent", found);
    return {};
  }
  auto bytes = files.read(paper.path, most_bytes);
  if (!bytes) {
    set_missing(paper, "too-large", found);
    return {};
  }
  paper.bytes = bytes->size();
  paper.sha256 = hex(sha256(*bytes));
  paper.digest = paper.sha256;
  const FileKind* kind = kind_of(*bytes);
  const FileKind* named = kind_ending_in(ending_of(paper.path));
  if (kind == nullptr) {
    // One that only its name calls a PDF is told as the broken PDF that its sender takes it for.
    if (named == nullptr || named->kind != PaperKind::pdf || bytes->empty()) {
      set_missing(paper, bytes->empty() ? "empty" : "unknown", found);
      return {};
    }
    kind = named;
  } else if (kind != named) {
    found.add("pack-extension", paper.at)
        .with("file", paper.href)
        .with("found", std::string(kind->name))
        .mend()
        .about(paper.place);
  }
  paper.kind = kind->kind;
  if (paper.kind == PaperKind::pdf) read_pdf(paper, std::move(*bytes), found);
  if (paper.kind == PaperKind::picture && !read_picture(paper, std::move(*bytes), kind->name == "svg")) {
    set_missing(paper, "picture", found);
  } else if (paper.kind == PaperKind::picture && paper.alt.empty()) {
    found.add("pack-picture-alt", paper.at).with("title", paper.title).with("file", paper.href).mend().about(paper.place);
    paper.alt = paper.title;
  }
  return {};
}

bool AttachmentFiles::read_picture(Paper& paper, std::string&& bytes, bool drawn) const {
  if (!drawn) return picture::load_image(files, paper.href, sources.name(paper.at.file), root, limits).has_value();
  paper.drawing = read_svg(paper.href, std::move(bytes));
  return paper.drawing != nullptr;
}

Result<std::string> AttachmentFiles::bytes_of(const Paper& paper) const {
  return files.read(paper.path, most_bytes);
}

bool stays_in_pack(const foreign::Fault& fault) {
  constexpr std::string_view of_the_file[] = {"metadata", "title", "display-title", "identifier"};
  return std::ranges::find(of_the_file, fault.code) == std::end(of_the_file);
}

bool is_accessible(const Paper& paper) {
  if (paper.kind != PaperKind::pdf) return paper.state == figures::PaperState::here;
  return paper.facts && paper.facts->tagged && !paper.facts->given_up && std::ranges::none_of(paper.facts->faults, stays_in_pack);
}

AttachmentVerdict verdict_of(const Paper& paper, const Sources& sources) {
  AttachmentVerdict out;
  out.id = paper.place;
  out.title = paper.title;
  out.file = paper.href;
  out.place = place_text(paper.at, sources);
  out.state = figures::word_of(paper.state);
  out.trouble = paper.trouble;
  out.bytes = paper.bytes;
  out.sha256 = paper.sha256;
  for (const FileKind& each : file_kinds) {
    if (each.kind == paper.kind && (out.type.empty() || kind_ending_in(ending_of(paper.path)) == &each)) out.type = each.name;
  }
  out.pages = static_cast<std::uint32_t>(paper.page_count());
  if (paper.kind == PaperKind::picture && paper.state == figures::PaperState::here) out.pages = 1;
  if (!paper.facts) return out;
  const foreign::Facts& facts = *paper.facts;
  out.pages = static_cast<std::uint32_t>(facts.pages.size());
  out.tagged = facts.tagged;
  out.encrypted = facts.encrypted;
  out.recovered = facts.recovered;
  out.language = facts.language;
  out.text = word_of(facts.substance);
  out.claims = claims_of(facts);
  for (const foreign::SignatureFacts& each : facts.signatures) {
    if (!each.timestamp) out.signers.push_back(each.signer);
  }
  for (const foreign::FontFacts& each : facts.fonts) {
    if (!each.embedded) out.fonts.push_back(each.name);
  }
  for (const foreign::Fault& each : facts.faults) out.faults.push_back({each.code, each.clause, each.what, each.count, each.page});
  return out;
}

}  // namespace planverk::job
