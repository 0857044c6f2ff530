#include "word/words.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "plan/vocabulary.h"

namespace planverk::exchange::word {

namespace {

using office::Run;

bool has_letters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (utf8::is_letter(utf8::next(text, at))) return true;
  }
  return false;
}

/// White space within a paragraph is space; the tab that a program lays text out with as well.
std::string spaced(const std::string& text, std::size_t& tabs) {
  std::string out = text;
  for (char& letter : out) {
    if (letter != '\t') continue;
    letter = ' ';
    ++tabs;
  }
  return out;
}

const plan::AttributeType& href_type() {
  static const plan::AttributeType& type = *plan::find_attribute(*plan::find_type("a"), "href");
  return type;
}

/// An address as a plan writes it: without the spaces that programs leave in some.
std::string address_of(std::string_view href) {
  std::string out;
  for (const char letter : utf8::trim(href)) out += letter == ' ' ? std::string("%20") : std::string(1, letter);
  return out;
}

}  // namespace

std::string language_in(std::string_view tag) {
  std::string code(tag.substr(0, tag.find_first_of("-_")));
  for (char& letter : code) letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
  return code == "no" ? "nb" : code;
}

bool is_language_tag(std::string_view tag) {
  static const plan::AttributeType& type = *plan::find_attribute(*plan::find_type("lang"), "code");
  return !tag.empty() && plan::has_form(type, tag);
}

void WordWriter::write(std::span<const Run> runs, edit::Element& into, std::optional<std::size_t> covered) {
  std::vector<Piece> pieces = pieces_of(runs, covered);
  trim(pieces);
  emit(pieces, 0, into);
}

std::vector<WordWriter::Piece> WordWriter::pieces_of(std::span<const Run> runs, std::optional<std::size_t> covered) {
  std::vector<Piece> pieces;
  for (const Run& run : runs) {
    if (run.kind == Run::Kind::picture) continue;  // stands behind the paragraph
    Piece piece{&run, spaced(run.text, losses_.tabs), layers_of(run, covered)};
    if (run.kind == Run::Kind::text && piece.text.empty()) continue;
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

/// From the outermost in. What a note's mark looks like says nothing, nor does the form of a space.
std::vector<WordWriter::Layer> WordWriter::layers_of(const Run& run, std::optional<std::size_t> covered) {
  std::vector<Layer> layers;
  for (const std::size_t change : run.changes) {
    if (change != covered) layers.push_back({Layer::Kind::change, {}, change});
  }
  if (run.kind == Run::Kind::note) return layers;
  if (!run.href.empty()) {
    if (Layer link = link_layer(run.href); !link.value.empty()) layers.push_back(std::move(link));
  }
  if (run.kind != Run::Kind::text || utf8::trim(run.text).empty()) return layers;
  if (is_foreign(run)) layers.push_back({Layer::Kind::language, run.language});
  if (run.prompt) layers.push_back({Layer::Kind::prompt, {}});
  if (run.bold) layers.push_back({Layer::Kind::bold, {}});
  if (run.italic) layers.push_back({Layer::Kind::italic, {}});
  return layers;
}

/// Programs mark words as of another language where a keyboard was, not where words are: a lone name or number is none.
bool WordWriter::is_foreign(const Run& run) const {
  if (run.language.empty() || !is_language_tag(run.language) || !has_letters(run.text)) return false;
  if (language_in(run.language) == language_in(language_)) return false;
  // Most of the text has that language: then it is the document's, whatever the plan says, and told once.
  if (language_in(run.language) == language_in(document_.language)) return false;
  return utf8::trim(run.text).find(' ') != std::string_view::npos;
}

/// `ref …` for a section of this document, `a …` for an address; nothing for what a plan cannot name.
WordWriter::Layer WordWriter::link_layer(const std::string& href) {
  if (href.front() == '#') {
    const std::string section = section_at_(href.substr(1));
    if (!section.empty()) return {Layer::Kind::link, "#" + section};
    ++losses_.addresses;
    return {Layer::Kind::link, {}};
  }
  std::string address = address_of(href);
  if (plan::has_form(href_type(), address)) return {Layer::Kind::link, std::move(address)};
  ++losses_.addresses;
  return {Layer::Kind::link, {}};
}

bool WordWriter::is_blank(const Piece& piece) {
  if (piece.run->kind == Run::Kind::line_break) return true;
  return piece.run->kind == Run::Kind::text && utf8::trim(piece.text).empty();
}

/// No spaces or line ends stand at either end of a paragraph, nor spaces beside a line's end.
void WordWriter::trim(std::vector<Piece>& pieces) {
  while (!pieces.empty() && is_blank(pieces.back())) pieces.pop_back();
  const auto first = std::ranges::find_if_not(pieces, is_blank);
  pieces.erase(pieces.begin(), first);
  const auto breaks = [&](std::size_t at) { return pieces[at].run->kind == Run::Kind::line_break; };
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    if (pieces[at].run->kind != Run::Kind::text) continue;
    std::string& text = pieces[at].text;
    const bool begins = at == 0 || breaks(at - 1);
    const bool ends = at + 1 == pieces.size() || breaks(at + 1);
    text = utf8::collapse(text);
    if (begins && text.starts_with(' ')) text.erase(0, 1);
    if (ends && text.ends_with(' ')) text.pop_back();
  }
}

void WordWriter::emit(std::span<const Piece> pieces, std::size_t depth, edit::Element& into) {
  std::optional<std::pair<std::size_t, std::string>> last;  // the change of the words right before, and its revision
  for (std::size_t at = 0; at < pieces.size();) {
    if (pieces[at].layers.size() <= depth) {
      emit_leaf(pieces[at++], into);
      last.reset();
      continue;
    }
    const Layer& layer = pieces[at].layers[depth];
    std::size_t end = at + 1;
    while (end < pieces.size() && pieces[end].layers.size() > depth && pieces[end].layers[depth] == layer) ++end;
    edit::Element element = element_for(layer);
    if (layer.kind == Layer::Kind::change) {
      std::string id =
          last ? revisions_.beside(last->second, last->first, layer.change) : revisions_.make(layer.change);
      element.set("rev", id);
      last.emplace(layer.change, std::move(id));
    } else {
      last.reset();
    }
    emit(pieces.subspan(at, end - at), depth + 1, element);
    into.append(std::move(element));
    at = end;
  }
}

edit::Element WordWriter::element_for(const Layer& layer) {
  switch (layer.kind) {
    case Layer::Kind::change:
      return {revisions_.element_for(layer.change), {}, {}};
    case Layer::Kind::link:
      if (layer.value.front() == '#') return {"ref", {{"to", layer.value.substr(1)}}, {}};
      return {"a", {{"href", layer.value}}, {}};
    case Layer::Kind::language:
      return {"lang", {{"code", layer.value}}, {}};
    case Layer::Kind::bold:
      return {"b", {}, {}};
    case Layer::Kind::italic:
      return {"i", {}, {}};
    case Layer::Kind::prompt:
      return {"placeholder", {}, {}};
  }
  return {};
}

void WordWriter::emit_leaf(const Piece& piece, edit::Element& into) {
  switch (piece.run->kind) {
    case Run::Kind::text:
      return into.append_text(piece.text);
    case Run::Kind::line_break:
      into.append({"br", {}, {}});
      return;
    case Run::Kind::note:
      return write_note(document_.notes[piece.run->index], into);
    case Run::Kind::picture:
      return;
  }
}

/// A note's paragraphs are lines of it. A note within a note, which a plan has not, is read on in brackets.
void WordWriter::write_note(const office::Note& note, edit::Element& into) {
  edit::Element element{"note", {}, {}};
  const bool within = std::exchange(in_note_, true);
  for (const office::Paragraph& paragraph : note.paragraphs) {
    if (within) {
      element.append_text(" (" + std::string(utf8::trim(paragraph.words())) + ")");
      continue;
    }
    if (!element.content.empty()) element.append({"br", {}, {}});
    write(paragraph.runs, element);
  }
  in_note_ = within;
  if (within) {
    for (edit::Piece& piece : element.content) into.append_text(std::move(piece.text));
  } else if (!element.content.empty()) {
    into.append(std::move(element));
  }
}

}  // namespace planverk::exchange::word
