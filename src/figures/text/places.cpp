#include "text/places.h"

#include <algorithm>

#include "text/inline_reader.h"
#include "text/source_runs.h"

namespace planverk::figures {

namespace {

/// Walks the tree and the file side by side. A variant may have taken elements out and put their content in their
/// place: runs that the tree does not have are passed over, and every element that both have sets both right again.
class PlaceReader {
 public:
  PlaceReader(const SourceRuns& source, FileId file, const xml::Tree& tree, Folder folder)
      : source_(source), file_(file), tree_(tree), folder_(folder) {}

  void text(xml::Node node) {
    std::string_view words = node.value();
    const auto equal = std::ranges::find(source_.runs.begin() + static_cast<std::ptrdiff_t>(next_), source_.runs.end(),
                                         words, &SourceRun::words);
    std::size_t at = equal == source_.runs.end() ? next_ : static_cast<std::size_t>(equal - source_.runs.begin());
    while (at < source_.runs.size() && !words.starts_with(source_.runs[at].words)) ++at;
    // Runs side by side may have become one.
    while (at < source_.runs.size() && !words.empty() && words.starts_with(source_.runs[at].words)) {
      const SourceRun& run = source_.runs[at];
      folder_.add(run.words, run.places.data());
      words.remove_prefix(run.words.size());
      next_ = ++at;
    }
    folder_.add(words);
  }
  void mark(xml::Node node, std::string_view words) {
    const std::vector<BytePlace> places(words.size(), tag_of(node));
    enter(node);
    folder_.add(words, places.data());
    leave(node);
  }
  void line(xml::Node node) { folder_.line(tag_of(node)); }
  void enter(xml::Node node) {
    if (const auto* within = find(node)) next_ = within->first;
  }
  void leave(xml::Node node) {
    if (const auto* within = find(node)) next_ = within->behind;
  }

 private:
  [[nodiscard]] const SourceRuns::Within* find(xml::Node node) const {
    const Span span = tree_.span(node);
    const auto found = span.file == file_ ? source_.elements.find(span.offset) : source_.elements.end();
    return found == source_.elements.end() ? nullptr : &found->second;
  }
  [[nodiscard]] BytePlace tag_of(xml::Node node) const {
    const Span span = tree_.span(node);
    return span.file == file_ ? BytePlace{span.offset, span.offset + span.length} : BytePlace();
  }

  const SourceRuns& source_;
  FileId file_;
  const xml::Tree& tree_;
  Folder folder_;
  std::size_t next_ = 0;
};

std::size_t offset_in(std::string_view whole, std::string_view piece) {
  const bool within = piece.data() >= whole.data() && piece.data() + piece.size() <= whole.data() + whole.size();
  return within ? static_cast<std::size_t>(piece.data() - whole.data()) : std::string_view::npos;
}

}  // namespace

Span TextPlaces::start_of(const Text& text) const {
  return text.attribute.empty() ? tree_.content_span(text.node, sources_)
                                : tree_.span(text.node, text.attribute, sources_);
}

void TextPlaces::read_attribute(const Text& text) {
  const Span value = tree_.span(text.node, text.attribute, sources_);
  const Span tag = tree_.span(text.node);
  if (!value.known() || value.offset == tag.offset) return;  // an attribute that a variant put in
  const SourceRun run = run_between(sources_.bytes(value.file), value.offset, value.offset + value.length);
  Folder(words_, &places_).add(run.words, run.places.data());
}

void TextPlaces::read_content(const Text& text) {
  const Span tag = tree_.span(text.node);
  const std::string_view bytes = sources_.bytes(tag.file);
  if (!tag.known() || !bytes.substr(std::min<std::size_t>(tag.offset, bytes.size())).starts_with('<')) return;
  const SourceRuns source = runs_behind(bytes, tag.offset + tag.length);
  PlaceReader reader(source, tag.file, tree_, Folder(words_, &places_));
  read_inline(text.node, reader);
}

void TextPlaces::read(const Text& text) {
  if (node_ == text.node.key() && attribute_ == text.attribute) return;
  node_ = text.node.key();
  attribute_ = text.attribute;
  words_.clear();
  places_.clear();
  if (text.attribute.empty()) {
    read_content(text);
  } else {
    read_attribute(text);
  }
}

Span TextPlaces::of(const Text& text, std::string_view piece) {
  const Span start = start_of(text);
  if (!start.known() || piece.empty()) return start;
  std::size_t at = offset_in(text.words, piece);
  if (at == std::string_view::npos) at = offset_in(text.small, piece);
  if (at == std::string_view::npos) at = text.words.find(piece);
  if (at == std::string_view::npos) return start;
  read(text);
  if (words_ != text.words) return start;
  BytePlace found;
  for (std::size_t i = at; i < at + piece.size(); ++i) {
    const BytePlace& place = places_[i];
    if (place.begin == place.end) continue;
    if (found.begin == found.end) found.begin = place.begin;
    found.end = std::max(found.end, place.end);
  }
  return found.begin == found.end ? start : Span{start.file, found.begin, found.end - found.begin};
}

}  // namespace planverk::figures
