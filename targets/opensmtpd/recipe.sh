# Read by get, start and stop (bash).
RECIPE=opensmtpd
SOFTWARE_NAME='OpenSMTPD'
PROGRAMS=(/usr/sbin/smtpd /usr/libexec/opensmtpd/mail.maildir)
