#include "base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

namespace planverk {

namespace {

std::string key_of(const Rule* rule, std::string_view kind, std::string_view suffix) {
  std::string key(rule->slug);
  if (kind.empty() && suffix.empty()) return key;
  key += '.';
  key += kind;
  if (!kind.empty() && !suffix.empty()) key += '-';
  key += suffix;
  return key;
}

// Fields are told apart by their length, so that no two findings share a text by accident.
void append_field(std::string& out, std::string_view field) {
  out += std::to_string(field.size());
  out += ':';
  out += field;
}

void append_span(std::string& out, Span span) {
  append_field(out, std::to_string(span.file));
  append_field(out, std::to_string(span.offset));
  append_field(out, std::to_string(span.length));
}

void append_message(std::string& out, const Message& message) {
  append_field(out, message.key);
  append_field(out, std::to_string(message.values.size()));
  for (const auto& [name, value] : message.values) {
    append_field(out, name);
    append_field(out, value);
  }
}

/// Everything that a reader sees of a finding, as one text: equal texts are exact doubles.
std::string identity(const Diagnostic& diagnostic) {
  std::string out;
  append_field(out, diagnostic.rule == nullptr ? std::string_view() : diagnostic.rule->slug);
  append_field(out, name_of(diagnostic.severity));
  append_span(out, diagnostic.span);
  append_message(out, diagnostic.message);
  append_field(out, diagnostic.at);
  append_field(out, diagnostic.accepted ? "1" : "0");
  append_field(out, diagnostic.accept_reason);
  if (diagnostic.hint) append_message(out, *diagnostic.hint);
  for (const Note& note : diagnostic.notes) {
    append_span(out, note.span);
    append_message(out, note.message);
  }
  return out;
}

}  // namespace

Diagnostic& Diagnostic::with(std::string_view name, std::string value) {
  message.values.emplace_back(std::string(name), std::move(value));
  return *this;
}

Diagnostic& Diagnostic::variant(std::string_view suffix) {
  message.key = key_of(rule, {}, suffix);
  return *this;
}

Diagnostic& Diagnostic::note(Span where, std::string_view suffix,
                             std::vector<std::pair<std::string, std::string>> values) {
  notes.push_back(Note{where, Message{key_of(rule, "note", suffix), std::move(values)}});
  return *this;
}

Diagnostic& Diagnostic::mend(std::string_view suffix, std::vector<std::pair<std::string, std::string>> values) {
  hint = Message{key_of(rule, "hint", suffix), std::move(values)};
  return *this;
}

Diagnostic& Diagnostic::about(std::string id) {
  at = std::move(id);
  return *this;
}

Diagnostic& Diagnostics::add(std::string_view slug, Span span) {
  const Rule& broken = rule(slug);
  Diagnostic& added = list_.emplace_back();
  added.rule = &broken;
  added.severity = broken.severity;
  added.span = span;
  added.message.key = broken.slug;
  return added;
}

void Diagnostics::append(Diagnostics&& other) {
  if (&other == this) return;
  std::move(other.list_.begin(), other.list_.end(), std::back_inserter(list_));
  other.list_.clear();
}

bool Diagnostics::blocked() const {
  return std::any_of(list_.begin(), list_.end(), [](const Diagnostic& each) { return each.blocking(); });
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(list_.begin(), list_.end(), [severity](const Diagnostic& each) {
    return !each.accepted && each.severity == severity;
  }));
}

void Diagnostics::sort() {
  std::stable_sort(list_.begin(), list_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.span.file, a.span.offset) < std::tie(b.span.file, b.span.offset);
  });
  std::set<std::string> seen;
  std::erase_if(list_, [&seen](const Diagnostic& each) { return !seen.insert(identity(each)).second; });
}

}  // namespace planverk
