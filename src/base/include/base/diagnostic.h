/// What is wrong, where, and how to mend it. A diagnostic carries a message *key* and values, never a sentence: the
/// sentences stand in templates/labels/messages-*.xml and are put together where they are printed (job/report), in the
/// language of the reader. Stages gather; nothing stops at the first problem.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/rule.h"
#include "base/span.h"

namespace planverk {

/// A message to be: the key in the message files and the values for its `{places}`.
/// Keys: `slug` or `slug.variant` for the message, `slug.note-x` for notes, `slug.hint` or `slug.hint-x` for hints.
struct Message {
  std::string key;
  std::vector<std::pair<std::string, std::string>> values;
};

struct Note {
  Span span;
  Message message;
};

struct Diagnostic {
  const Rule* rule = nullptr;
  Severity severity = Severity::error;
  Span span;
  Message message;
  std::vector<Note> notes;
  std::optional<Message> hint;
  std::string at;             ///< id (or code) of the entity it is about; `<accept at="…">` names it
  std::string accept_reason;  ///< filled when the plan accepts the finding; the finding stays in every report
  bool accepted = false;

  [[nodiscard]] bool blocking() const {
    return rule != nullptr && rule->kind == RuleClass::format && severity == Severity::error;
  }

  // Chained at the place where the problem is found.
  Diagnostic& with(std::string_view name, std::string value);
  Diagnostic& variant(std::string_view suffix);  ///< message key `slug.suffix`
  Diagnostic& note(Span where, std::string_view suffix, std::vector<std::pair<std::string, std::string>> values = {});
  Diagnostic& mend(std::string_view suffix = {}, std::vector<std::pair<std::string, std::string>> values = {});
  Diagnostic& about(std::string id);
};

/// The findings of a run, in the order in which they were found.
class Diagnostics {
 public:
  /// A finding of the rule `slug`, with its default severity and its slug as message key.
  Diagnostic& add(std::string_view slug, Span span);
  void append(Diagnostics&& other);

  [[nodiscard]] const std::vector<Diagnostic>& all() const { return list_; }
  [[nodiscard]] std::vector<Diagnostic>& all() { return list_; }
  [[nodiscard]] bool empty() const { return list_.empty(); }
  /// A blocking finding: nothing may be written, whatever the options.
  [[nodiscard]] bool blocked() const;
  [[nodiscard]] std::size_t count(Severity severity) const;  ///< accepted ones left out
  /// Stable order for people: file, offset, then the order of finding; exact doubles removed.
  void sort();

 private:
  std::vector<Diagnostic> list_;
};

}  // namespace planverk
