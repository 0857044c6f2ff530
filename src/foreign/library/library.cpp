#include "library/library.h"

#include "base/loaded.h"

namespace planverk::foreign {

namespace {

QpdfLibrary load() {
  const Loaded library(PLANVERK_LIBQPDF, PLANVERK_LIBQPDF_PACKAGE);
  QpdfLibrary out;
  library.find("qpdf_cleanup", out.cleanup);
  library.find("qpdf_get_error", out.get_error);
  library.find("qpdf_get_error_code", out.get_error_code);
  library.find("qpdf_get_error_message_detail", out.get_error_message_detail);
  library.find("qpdf_get_last_string_length", out.get_last_string_length);
  library.find("qpdf_get_object_by_id", out.get_object_by_id);
  library.find("qpdf_get_pdf_version", out.get_pdf_version);
  library.find("qpdf_get_root", out.get_root);
  library.find("qpdf_get_trailer", out.get_trailer);
  library.find("qpdf_has_error", out.has_error);
  library.find("qpdf_init", out.init);
  library.find("qpdf_is_encrypted", out.is_encrypted);
  library.find("qpdf_is_linearized", out.is_linearized);
  library.find("qpdf_more_warnings", out.more_warnings);
  library.find("qpdf_next_warning", out.next_warning);
  library.find("qpdf_oh_begin_dict_key_iter", out.oh_begin_dict_key_iter);
  library.find("qpdf_oh_dict_more_keys", out.oh_dict_more_keys);
  library.find("qpdf_oh_dict_next_key", out.oh_dict_next_key);
  library.find("qpdf_oh_get_array_item", out.oh_get_array_item);
  library.find("qpdf_oh_get_array_n_items", out.oh_get_array_n_items);
  library.find("qpdf_oh_get_binary_string_value", out.oh_get_binary_string_value);
  library.find("qpdf_oh_get_binary_utf8_value", out.oh_get_binary_utf8_value);
  library.find("qpdf_oh_get_dict", out.oh_get_dict);
  library.find("qpdf_oh_get_generation", out.oh_get_generation);
  library.find("qpdf_oh_get_key", out.oh_get_key);
  library.find("qpdf_oh_get_object_id", out.oh_get_object_id);
  library.find("qpdf_oh_get_stream_data", out.oh_get_stream_data);
  library.find("qpdf_oh_get_type_code", out.oh_get_type_code);
  library.find("qpdf_oh_get_value_as_bool", out.oh_get_value_as_bool);
  library.find("qpdf_oh_get_value_as_longlong", out.oh_get_value_as_longlong);
  library.find("qpdf_oh_get_value_as_name", out.oh_get_value_as_name);
  library.find("qpdf_oh_get_value_as_real", out.oh_get_value_as_real);
  library.find("qpdf_oh_new_null", out.oh_new_null);
  library.find("qpdf_oh_new_object", out.oh_new_object);
  library.find("qpdf_oh_release", out.oh_release);
  library.find("qpdf_oh_unparse_binary", out.oh_unparse_binary);
  library.find("qpdf_read_memory", out.read_memory);
  library.find("qpdf_set_suppress_warnings", out.set_suppress_warnings);
  library.find("qpdf_silence_errors", out.silence_errors);
  return out;
}

}  // namespace

const QpdfLibrary& qpdf_library() {
  static const QpdfLibrary library = load();
  return library;
}

}  // namespace planverk::foreign
