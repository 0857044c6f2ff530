#include "leak/texts.h"

#include <charconv>
#include <string>

#include "base/utf8.h"
#include "foreign/document.h"
#include "leak/markup_text.h"
#include "office/archive.h"

namespace planverk::job::leak {

namespace {

/// With the escapes of JSON and iCalendar (RFC 8259, 7; RFC 5545, 3.3.11) resolved; the end of a line that is one becomes a space.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\' || at + 1 >= text.size()) {
      out += text[at];
      continue;
    }
    const char what = text[++at];
    constexpr std::size_t digits = 4;
    if (what == 'u' && at + digits < text.size()) {
      std::uint32_t code = 0xFFFD;
      std::from_chars(text.data() + at + 1, text.data() + at + 1 + digits, code, 16);
      utf8::append(out, code);
      at += digits;
    } else if (what == 'n' || what == 'N' || what == 't' || what == 'r' || what == 'b' || what == 'f') {
      out += ' ';
    } else {
      out += what;
    }
  }
  return out;
}

/// Lines that go on in the next one (RFC 5545, 3.1) made whole.
std::string unfolded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool folds = text.substr(at).starts_with("\r\n ") || text.substr(at).starts_with("\r\n\t");
    if (folds) {
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

bool visit_workbook(std::string_view bytes, const TextVisitor& visit) {
  Diagnostics unsaid;
  auto archive = office::Archive::open(bytes, FileId{}, {}, unsaid);
  if (!archive) {
    visit({}, bytes, Sort::bytes);
    return false;
  }
  bool whole = true;
  for (const std::string& name : archive->names()) {
    visit({}, name, Sort::words);
    const auto part = archive->read(name, unsaid);
    if (part) visit_markup(*part, visit);
    whole = whole && part;
  }
  return whole;
}

bool has_controls(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < ' ' && byte != '\n' && byte != '\r' && byte != '\t') return true;
  }
  return false;
}

bool visit_pdf(std::string_view bytes, const TextVisitor& visit) {
  const auto pdf = foreign::Document::open(std::string(bytes));
  if (pdf) return visit_texts(*pdf, visit);
  visit({}, bytes, Sort::bytes);
  return false;
}

}  // namespace

bool visit_texts(std::string_view name, std::string_view bytes, const TextVisitor& visit) {
  if (name.ends_with(".pdf")) return visit_pdf(bytes, visit);
  if (name.ends_with(".xlsx")) return visit_workbook(bytes, visit);
  if (name.ends_with(".html") || name.ends_with(".xml") || name.ends_with(".svg")) {
    visit_markup(bytes, visit);
  } else if (name.ends_with(".json") || name.ends_with(".jsonld")) {
    visit({}, unescaped(bytes), Sort::words);
  } else if (name.ends_with(".ics")) {
    visit({}, unescaped(unfolded(bytes)), Sort::words);
  } else {
    visit({}, bytes, Sort::words);
  }
  return true;
}

bool visit_texts(const foreign::Document& pdf, const TextVisitor& visit) {
  constexpr std::size_t longest_string = 1U << 14U;
  return pdf.visit_strings([&](std::string_view where, std::string_view text) {
    if (where.starts_with("page")) return visit(where, text, Sort::words);
    if (text.starts_with("<?x")) return visit_markup(text, visit);  // metadata, and the plan that it was made from
    const bool string = text.size() < longest_string && !has_controls(text);
    visit(where, text, string ? Sort::words : Sort::bytes);
  });
}

}  // namespace planverk::job::leak
