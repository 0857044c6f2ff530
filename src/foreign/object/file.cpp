#include "object/file.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace planverk::foreign {

namespace {

/// To recover one object libqpdf may search the file to its end: complaints times bytes are bounded, as time would be.
constexpr std::uint64_t most_searched = 1ULL << 34;
constexpr std::size_t most_warnings = 100'000;

}  // namespace

File::File(std::string bytes, const Limits& limits)
    : library_(&qpdf_library()), bytes_(std::move(bytes)), limits_(limits) {}

File::~File() {
  if (data_ == nullptr) return;
  library_->get_error(data_);  // one that nobody has asked for would be printed
  library_->cleanup(&data_);
}

std::expected<std::unique_ptr<File>, Refusal> File::open(std::string bytes, const Limits& limits) {
  std::unique_ptr<File> file(new File(std::move(bytes), limits));
  auto seen = planverk::foreign::survey(file->bytes_, limits);
  if (!seen) return std::unexpected(std::move(seen.error()));
  file->survey_ = std::move(*seen);
  if (auto read = file->read(); !read) return std::unexpected(std::move(read.error()));
  return file;
}

std::expected<void, Refusal> File::read() {
  data_ = library_->init();
  library_->silence_errors(data_);
  library_->set_suppress_warnings(data_, QPDF_TRUE);
  const auto status = library_->read_memory(data_, "", bytes_.data(), bytes_.size(), nullptr);
  if ((status & (QPDF_ERRORS)) != 0) {
    const qpdf_error error = library_->get_error(data_);
    if (error != nullptr && library_->get_error_code(data_, error) == qpdf_e_password) {
      return std::unexpected(Refusal{Trouble::encrypted, {}});
    }
    const char* detail = error == nullptr ? "" : library_->get_error_message_detail(data_, error);
    return std::unexpected(Refusal{Trouble::damaged, detail});
  }
  if (!root().is_dictionary()) return std::unexpected(Refusal{Trouble::damaged, {}});
  for (const ObjectId& id : std::exchange(survey_.sealed, {})) {
    const Object stream = object(id);
    const auto raw = stream.raw();
    if (!raw) continue;
    const std::string dictionary = library_->oh_unparse_binary(data_, library_->oh_get_dict(data_, stream.handle_));
    if (auto judged = survey_sealed(dictionary, raw->view(), limits_, survey_); !judged) {
      return std::unexpected(std::move(judged.error()));
    }
  }
  std::ranges::sort(survey_.objects);
  const auto repeated = std::ranges::unique(survey_.objects);
  survey_.objects.erase(repeated.begin(), repeated.end());
  hear_warnings();
  return {};
}

Object File::trailer() const {
  return take(library_->get_trailer(data_));
}

Object File::root() const {
  return take(library_->get_root(data_));
}

Object File::object(ObjectId id) const {
  if (!readable_) return {};
  Object out = take(library_->get_object_by_id(data_, id.number, id.generation));
  hear_warnings();
  return out;
}

bool File::encrypted() const {
  return library_->is_encrypted(data_) != 0;
}

bool File::linearized() const {
  return survey_.linearized && library_->is_linearized(data_) != 0;
}

std::string File::version() const {
  return library_->get_pdf_version(data_);
}

void File::hear_warnings() const {
  while (library_->more_warnings(data_) != 0) {
    const qpdf_error warning = library_->next_warning(data_);
    ++warnings_;
    const std::string_view detail = library_->get_error_message_detail(data_, warning);
    recovered_ = recovered_ || detail.find("reconstruct cross-reference") != std::string_view::npos;
  }
  readable_ = warnings_ <= most_warnings && warnings_ * bytes_.size() <= most_searched;
}

}  // namespace planverk::foreign
