#include "names/file_names.h"

#include "base/utf8.h"
#include "language/letters.h"

namespace planverk::job {

namespace {

constexpr std::size_t longest_title = 60;
constexpr std::size_t longest_word = 80;

std::string label(const templates::Labels& labels, std::string_view key) {
  const std::string* text = labels.find(key);
  return text != nullptr ? *text : std::string();
}

/// What tells a variant from the document as it is by default.
std::string variant_suffix(const plan::DocumentFacts& facts, const templates::Labels& labels) {
  std::string suffix;
  if (facts.audience == plan::Audience::open) suffix += "-" + label(labels, "file.public");
  if (facts.reading) {
    suffix += "-" + label(labels, *facts.reading == plan::Reading::marked     ? "file.marked"
                                  : *facts.reading == plan::Reading::original ? "file.original"
                                                                              : "file.final");
  }
  if (facts.foreign_labels) suffix += "-" + std::string(facts.label_language.code());
  return suffix;
}

}  // namespace

std::string file_word(const language::Pack& pack, std::string_view text, std::size_t longest) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    const std::string ascii = language::in_file_name(pack, c);
    if (!ascii.empty()) {
      out += ascii;
    } else if (!out.empty() && out.back() != '-' && !language::is_silent(c)) {
      out += '-';
    }
  }
  if (out.size() > longest) {
    const std::size_t cut = out.rfind('-', longest);
    out.resize(cut == std::string::npos || cut < longest / 2 ? longest : cut);
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

std::string file_stem(const plan::DocumentFacts& facts, const templates::DocumentNames& names,
                      const templates::Labels& labels, const language::Pack& pack) {
  const std::string_view number = names.number.empty() ? names.title : names.number;
  // A title in letters that have no Latin spelling here gives way to the id, so that two such documents have two names.
  const std::string title = file_word(pack, number, longest_title);
  const std::string_view kind = names.file_word.empty() ? names.kind : names.file_word;
  std::string stem;
  for (const std::string& part :
       {file_word(pack, facts.body, longest_word), facts.date ? facts.date->text() : std::string(),
        file_word(pack, kind, longest_word), title.empty() ? file_word(pack, facts.id, longest_title) : title}) {
    if (part.empty()) continue;
    if (!stem.empty()) stem += '-';
    stem += part;
  }
  return stem + variant_suffix(facts, labels);
}

std::string draft_suffix(const templates::Labels& labels) {
  return "-" + label(labels, "file.draft");
}

}  // namespace planverk::job
