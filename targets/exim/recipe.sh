# Read by get, start and stop (bash).
RECIPE=exim
SOFTWARE_NAME='Exim'
PROGRAMS=(/usr/sbin/exim4)
